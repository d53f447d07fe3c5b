#include "resolve/waivers.h"

#include "base/date.h"
#include "resolve/rules/waivers.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

std::optional<model::Text> read_date(const schema::Input& input, diag::Sink& sink) {
  auto date = schema::read_word(input, sink);
  if (date && !base::is_date(date->value)) {
    sink.report(kBadDate.at(date->span, date->value, input.key));
    return std::nullopt;
  }
  return date;
}

void take_waiver(const syntax::Value& item, Context& context) {
  diag::Sink& sink = context.sink;
  const schema::Reader reader(item, {"a waiver", {}, item.span()}, schema::kWaiverKeys, sink);
  model::Waiver waiver;
  bool known = true;
  if (const auto given = reader.get("secret")) {
    waiver.secret = schema::read_word(*given, sink);
    known = waiver.secret && context.secrets.require(*waiver.secret, sink);
  }
  const auto rule_given = reader.require("rule");
  const auto reason_given = reader.require("reason");
  const auto until_given = reader.require("until");
  const auto rule = rule_given ? schema::read_word(*rule_given, sink) : std::nullopt;
  const auto reason = reason_given ? schema::read_text(*reason_given, sink) : std::nullopt;
  const auto until = until_given ? read_date(*until_given, sink) : std::nullopt;
  if (known && rule && reason && until) {
    waiver.rule = *rule;
    waiver.reason = *reason;
    waiver.until = *until;
    context.spec.waivers.push_back(waiver);
  }
}

}  // namespace

void resolve_waivers(const std::vector<schema::Input>& waivers, Context& context) {
  schema::for_each_item(waivers, context.sink,
                        [&](const syntax::Value& item) { take_waiver(item, context); });
}

}  // namespace resolve
