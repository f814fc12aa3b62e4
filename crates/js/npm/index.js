// The advisor, ready at import.
import init from "./init.js";

export { AdvisorError, decide, evaluate, read, rules, version } from "./init.js";

await init();
