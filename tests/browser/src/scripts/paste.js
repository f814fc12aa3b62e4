// Pastes or drops a text, or a file of that name with it, on the element: as the browser would.
const [css, text, file] = arguments;
const field = document.querySelector(css);
const data = new DataTransfer();
if (file) data.items.add(new File([text], file, { type: "text/plain" }));
else data.setData("text/plain", text);
field.focus();
const options = { bubbles: true, cancelable: true };
field.dispatchEvent(
  file
    ? new DragEvent("drop", { ...options, dataTransfer: data })
    : new ClipboardEvent("paste", { ...options, clipboardData: data }),
);
