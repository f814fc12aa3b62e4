// For pages that show the session advisor in frames: gives each frame the height that its page reports.
// <script type="module" src="https://…/frame-host.js"></script>

addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "session-advisor:height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    // A frame with an origin of its own reports "null"; then it is the frame itself that vouches.
    const known = origin === "null" ? !frame.sandbox.contains("allow-same-origin") : origin === new URL(frame.src).origin;
    if (source === frame.contentWindow && known) frame.height = Math.min(data.height, 20_000);
  }
});
