const [tags, without, done] = arguments;
const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
const options = { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] };
axe.run(document, options).then(
  ({ violations }) =>
    done(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
          `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
        ),
      ),
    ),
  (error) => done([`axe-core failed: ${error}`]),
);
