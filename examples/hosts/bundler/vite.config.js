export default {
  // Relative addresses, so that the result works in any folder of a site.
  base: "./",
  // `vite dev` would move the package's scripts away from its WebAssembly.
  optimizeDeps: { exclude: ["session-advisor"] },
};
