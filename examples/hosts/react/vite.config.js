import react from "@vitejs/plugin-react";

// Relative addresses, so that the result works in any folder of a site.
export default { base: "./", plugins: [react()] };
