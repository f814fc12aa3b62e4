import vue from "@vitejs/plugin-vue";

// Without this Vue looks for a component of that name.
const compilerOptions = { isCustomElement: (tag) => tag === "session-advisor" };

// Relative addresses, so that the result works in any folder of a site.
export default { base: "./", plugins: [vue({ template: { compilerOptions } })] };
