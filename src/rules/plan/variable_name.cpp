#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::variable_name {

namespace {

// Set by Lambda itself (Lambda Developer Guide, "Defined runtime environment variables").
constexpr std::array<std::string_view, 18> kReserved{"_HANDLER",
                                                     "_X_AMZN_TRACE_ID",
                                                     "AWS_DEFAULT_REGION",
                                                     "AWS_REGION",
                                                     "AWS_EXECUTION_ENV",
                                                     "AWS_LAMBDA_FUNCTION_NAME",
                                                     "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                                     "AWS_LAMBDA_FUNCTION_VERSION",
                                                     "AWS_LAMBDA_INITIALIZATION_TYPE",
                                                     "AWS_LAMBDA_LOG_GROUP_NAME",
                                                     "AWS_LAMBDA_LOG_STREAM_NAME",
                                                     "AWS_ACCESS_KEY",
                                                     "AWS_ACCESS_KEY_ID",
                                                     "AWS_SECRET_ACCESS_KEY",
                                                     "AWS_SESSION_TOKEN",
                                                     "AWS_LAMBDA_RUNTIME_API",
                                                     "LAMBDA_TASK_ROOT",
                                                     "LAMBDA_RUNTIME_DIR"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// The reason why not; empty if it can be.
std::string_view problem(std::string_view name, terms::Platform platform) {
  if (name.empty() || !std::all_of(name.begin(), name.end(), is_word)) {
    return "it contains characters other than letters, digits and `_`";
  }
  if (platform != terms::Platform::Lambda) {
    return is_letter(name.front()) || name.front() == '_' ? "" : "it starts with a digit";
  }
  if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) {
    return "Lambda sets it itself";
  }
  if (!is_letter(name.front())) {
    return "it does not start with a letter";
  }
  return name.size() < 2 ? "it is a single letter" : "";
}

}  // namespace

constexpr PlanRule<plan::Service, std::string, std::string_view, std::string_view> kRule{
    .code = "SG3025",
    .name = "variable-name",
    .message = "`{}` cannot be an environment variable of `{}`: {}",
    .why =
        "Lambda requires a letter followed by letters, digits and `_`, and sets some variables "
        "itself; elsewhere, the name must be valid in a shell.",
    .help = "name the variable with `as`",
    .example = {.text = R"(
secrets:
  aws: {fields: {AWS_REGION: {}}}
services:
  api: {platform: lambda, role: api, reads: [{secret: aws, field: AWS_REGION<?>}]})",
                .bad = "",
                .good = ", as: REGION"},
    .check =
        [](const plan::Service& service, auto& report) {
          for (const plan::Variable& variable : service.variables) {
            const std::string_view why = problem(variable.name, service.platform);
            if (!why.empty()) {
              report(variable.span, variable.name, service.name, why);
            }
          }
        },
};

}  // namespace rules::variable_name
