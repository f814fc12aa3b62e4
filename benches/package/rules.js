// The same seven rules for the two general engines: why is one call refused?

/** What is known of a call: the second of the scenario that the benchmark decides. */
export const call = {
  operation: "assume-role",
  asked: 7200,
  minimum: 900,
  maximum: 43200,
  roleMaximum: 43200,
  chainingMaximum: 3600,
  credentials: "role-session",
};

const is = (fact, value) => ({ fact, operator: "equal", value });
const among = (fact, value) => ({ fact, operator: "in", value });
const asked = (operator, fact) => ({ fact: "asked", operator, value: { fact } });

/** For json-rules-engine. What is checked first has the highest priority. */
export const jsonRules = [
  ["below-minimum", asked("lessThan", "minimum")],
  ["above-maximum", asked("greaterThan", "maximum")],
  ["needs-long-term-keys", among("operation", ["get-session-token", "get-federation-token"]), is("temporary", true)],
  ["root-user-cannot-assume-roles", is("operation", "assume-role"), is("credentials", "root")],
  ["federated-user-cannot-assume-roles", is("operation", "assume-role"), is("credentials", "federation-token")],
  ["role-maximum", is("operation", "assume-role"), asked("greaterThan", "roleMaximum")],
  ["role-chaining", is("operation", "assume-role"), is("temporary", true), asked("greaterThan", "chainingMaximum")],
].map(([type, ...all], index) => ({ conditions: { all }, event: { type }, priority: 7 - index }));

/** The facts of a call, with what follows from its credentials. */
export function facts(it) {
  return { ...it, temporary: !["user", "root"].includes(it.credentials) };
}

/** For Cedar. */
export const policies = `
permit(principal, action, resource);
@id("below-minimum")
forbid(principal, action, resource) when { context.asked < context.minimum };
@id("above-maximum")
forbid(principal, action, resource) when { context.asked > context.maximum };
@id("needs-long-term-keys")
forbid(principal, action in [Action::"get-session-token", Action::"get-federation-token"], resource)
when { context.temporary };
@id("root-user-cannot-assume-roles")
forbid(principal, action == Action::"assume-role", resource) when { context.credentials == "root" };
@id("federated-user-cannot-assume-roles")
forbid(principal, action == Action::"assume-role", resource) when { context.credentials == "federation-token" };
@id("role-maximum")
forbid(principal, action == Action::"assume-role", resource) when { context.asked > context.roleMaximum };
@id("role-chaining")
forbid(principal, action == Action::"assume-role", resource)
when { context.temporary && context.asked > context.chainingMaximum };
`;

/** A call as Cedar is asked about it. */
export function request({ operation, credentials, ...numbers }) {
  const temporary = !["user", "root"].includes(credentials);
  return {
    principal: { type: "Caller", id: "me" },
    action: { type: "Action", id: operation },
    resource: { type: "Role", id: "target" },
    context: { ...numbers, credentials, temporary },
  };
}
