#include "resolve/waivers.h"

#include "base/date.h"
#include "resolve/keys.h"
#include "resolve/rules/waivers.h"
#include "resolve/values.h"

namespace resolve {

namespace {

std::optional<model::Text> read_date(const Input& input, diag::Sink& sink) {
  auto date = read_word(input, sink);
  if (date && !base::is_date(date->value)) {
    sink.report(kBadDate.at(date->span, date->value, input.key));
    return std::nullopt;
  }
  return date;
}

void take_waiver(const syntax::Value& item, Context& context) {
  diag::Sink& sink = context.sink;
  const Reader reader(item, {"a waiver", {}, item.span()}, kWaiverKeys, sink);
  model::Waiver waiver;
  bool known = true;
  if (const auto given = reader.get("secret")) {
    waiver.secret = read_word(*given, sink);
    known = waiver.secret && context.secrets.require(*waiver.secret, sink);
  }
  const auto rule_given = reader.require("rule");
  const auto reason_given = reader.require("reason");
  const auto until_given = reader.require("until");
  const auto rule = rule_given ? read_word(*rule_given, sink) : std::nullopt;
  const auto reason = reason_given ? read_text(*reason_given, sink) : std::nullopt;
  const auto until = until_given ? read_date(*until_given, sink) : std::nullopt;
  if (known && rule && reason && until) {
    waiver.rule = *rule;
    waiver.reason = *reason;
    waiver.until = *until;
    context.spec.waivers.push_back(waiver);
  }
}

}  // namespace

void resolve_waivers(const std::vector<Input>& waivers, Context& context) {
  for (const Input& list : waivers) {
    if (!expect_items(list, context.sink)) {
      continue;
    }
    for (const syntax::Value item : list.value.items()) {
      take_waiver(item, context);
    }
  }
}

}  // namespace resolve
