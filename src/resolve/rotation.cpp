#include "resolve/rotation.h"

#include <re2/re2.h>

#include <array>
#include <string>

#include "aws/arn.h"
#include "aws/rotation.h"
#include "resolve/rules/keys.h"
#include "resolve/rules/secrets.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "schema/rules/keys.h"
#include "schema/values.h"

namespace resolve {

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// A `cron(…)` of six fields, or a `rate(…)` in hours or days.
bool is_schedule(std::string_view text) {
  static const re2::RE2 kCron(R"(cron\([0-9A-Za-z*?/,#-]+( [0-9A-Za-z*?/,#-]+){5}\))");
  static const re2::RE2 kRate(R"(rate\(([1-9][0-9]{0,4}) (hours?|days?)\))");
  const re2::StringPiece piece(text.data(), text.size());
  if (re2::RE2::FullMatch(piece, kCron)) {
    return true;
  }
  int number = 0;
  std::string unit;
  if (!re2::RE2::FullMatch(piece, kRate, &number, &unit)) {
    return false;
  }
  const int hours = unit[0] == 'd' ? number * aws::kHoursPerDay : number;
  return hours >= aws::kMinRotation && hours < aws::kMaxRotation;
}

void take_when(const schema::Reader& reader, model::Rotation& rotation) {
  static constexpr auto kWhen = std::to_array<std::string_view>({"every", "schedule"});
  diag::Sink& sink = reader.sink();
  if (!reader.at_most_one(kWhen) && reader.is_map() && !reader.is_misspelt(kWhen)) {
    sink.report(kNeedsOneOf.at(reader.subject().span, "rotation", "`every` and `schedule`"));
  }
  if (const auto given = reader.get("every")) {
    rotation.every_hours = schema::read_hours(*given, aws::kMinRotation, aws::kMaxRotation, sink);
  }
  if (const auto given = reader.get("schedule")) {
    rotation.schedule = schema::read_text(*given, sink);
    if (rotation.schedule && !is_schedule(rotation.schedule->value)) {
      sink.report(kBadSchedule.at(rotation.schedule->span, rotation.schedule->value));
    }
  }
  if (const auto given = reader.get("window")) {
    rotation.window_hours = schema::read_hours(*given, 1, aws::kMaxRotationWindow, sink);
  }
}

// An ARN or a name; both may contain variables.
bool is_function(const model::Template& lambda) {
  if (!lambda.raw.value.starts_with(aws::kArnPrefix)) {
    return schema::literals_match(lambda, is_name_character);
  }
  return lambda.raw.value.find(":lambda:") != std::string_view::npos &&
         lambda.raw.value.find(":function:") != std::string_view::npos &&
         schema::literals_match(lambda, [](char c) { return is_name_character(c) || c == ':'; });
}

void take_who(const schema::Reader& reader, const schema::Scope& scope, model::Rotation& rotation) {
  static constexpr auto kWho = std::to_array<std::string_view>({"lambda", "managed"});
  diag::Sink& sink = reader.sink();
  const auto lambda = reader.get("lambda");
  const auto managed = reader.get("managed");
  bool said = lambda.has_value();
  if (managed) {
    const auto flag = schema::read_flag(*managed, sink);
    rotation.managed = schema::is_true(flag);
    said = said || !flag || flag->value;
  }
  if (lambda && rotation.managed) {
    sink.report(schema::kExclusiveKeys.at(reader.key_span("lambda"), "managed", "lambda")
                    .label(reader.key_span("managed"), "the other one is here"));
  }
  if (!said && reader.is_map() && !reader.is_misspelt(kWho)) {
    sink.report(kNeedsOneOf.at(reader.subject().span, "rotation", "`lambda` and `managed: true`"));
  }
  if (lambda) {
    rotation.lambda = schema::read_template(*lambda, scope, sink);
    if (rotation.lambda && !is_function(*rotation.lambda)) {
      sink.report(kBadLambda.at(rotation.lambda->raw.span, rotation.lambda->raw.value));
    }
  }
}

}  // namespace

std::optional<model::Rotation> read_rotation(const schema::Input& input, const schema::Scope& scope,
                                             diag::Sink& sink) {
  const schema::Reader reader(input.value, {"rotation", {}, input.value.span()},
                              schema::kRotationKeys, sink);
  model::Rotation rotation{.span = input.value.span()};
  take_when(reader, rotation);
  take_who(reader, scope, rotation);
  return rotation;
}

}  // namespace resolve
