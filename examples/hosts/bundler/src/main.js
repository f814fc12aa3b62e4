import init, { AdvisorError, decide } from "session-advisor/init";

const input = document.querySelector("input");
const output = document.querySelector("output");

function answer() {
  try {
    const { verdict, rule } = decide(input.value);
    output.textContent = rule ? `${verdict}: ${rule}` : verdict;
  } catch (error) {
    if (!(error instanceof AdvisorError)) throw error;
    output.textContent = error.message;
  }
}

input.value = "v1~oidc~assume-role-with-web-identity~assume-role.ask-2h";
init().then(() => {
  input.addEventListener("input", answer);
  answer();
});
