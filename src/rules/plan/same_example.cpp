#include <string>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_example {

namespace {

std::string folded(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

}  // namespace

constexpr PlanRule<plan::Plan, std::string> kRule{
    .code = "SG3052",
    .name = "same-example",
    .message = "two example files would be written to `{}`",
    .why =
        "The value file under `local`, the .env file of each service, the lines for .gitignore and "
        "the Terraform example each have their own file; some file systems do not distinguish "
        "upper and lower case.",
    .help = "change the `path` under `local`",
    .example = {.text = R"(
services:
  api: {platform: ec2, role: api, reads: [db]}
local: {format: json, path: <?>})",
                .bad = "api/.env",
                .good = "api/secrets.json"},
    .check =
        [](const plan::Plan& plan, auto& report) {
          const plan::TargetPlace& place = plan.target(terms::Target::Dotenv);
          if (!place.wanted) {
            return;
          }
          // The value is true for files with a fixed name.
          std::unordered_map<std::string, bool> seen{
              {folded(place.file("gitignore.example")), true}};
          if (plan.terraform_example) {
            seen.emplace("local/terraform.tfvars.example", true);
          }
          const auto add = [&](const plan::LocalFile& file) {
            const std::string path = place.file(file.path + ".example");
            bool taken = !seen.emplace(folded(path), false).second;
            // A file cannot be where a directory has to be.
            for (std::size_t at = path.find('/'); at != std::string::npos;
                 at = path.find('/', at + 1)) {
              const auto above = seen.find(folded(path.substr(0, at)));
              taken = taken || (above != seen.end() && above->second);
            }
            if (taken) {
              report(plan.local_span, path);
            }
          };
          std::ranges::for_each(plan.local_files, add);
          for (const plan::Environment& environment : plan.environments) {
            std::ranges::for_each(environment.local_files, add);
          }
        },
};

}  // namespace rules::same_example
