#include <string>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_example {

namespace {

constexpr diag::Rule<std::string> kRule{
    .code = "SG3052",
    .name = "same-example",
    .level = diag::Level::Error,
    .message = "two examples would both be written to `{}`",
    .why =
        "The value file that `local` names, the .env file of each service, the lines for "
        ".gitignore and Terraform's own example each have a file; some disks do not tell capital "
        "letters from small ones, either.",
    .help = "give the file under `local` another `path`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: json, path: api/.env}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
local: {format: json, path: api/secrets.json}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

std::string folded(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

class Places {
 public:
  Places(const plan::Plan& plan, diag::Sink& sink) : plan_(plan), sink_(sink) {
    const plan::TargetPlace& place = plan.target(terms::Target::Dotenv);
    seen_.emplace(folded(place.file("gitignore.example")), true);
    if (plan.terraform_example) {
      seen_.emplace("local/terraform.tfvars.example", true);
    }
  }

  void add(const std::vector<plan::LocalFile>& files) {
    for (const plan::LocalFile& file : files) {
      const std::string path = plan_.target(terms::Target::Dotenv).file(file.path + ".example");
      bool taken = !seen_.emplace(folded(path), false).second;
      // A file cannot be where a directory has to be.
      for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1)) {
        const auto above = seen_.find(folded(path.substr(0, at)));
        taken = taken || (above != seen_.end() && above->second);
      }
      if (taken) {
        sink_.report(kRule.at(plan_.local_span, path));
        return;
      }
    }
  }

 private:
  const plan::Plan& plan_;
  diag::Sink& sink_;
  // Whether it is one of those that have a name of their own.
  std::unordered_map<std::string, bool> seen_;
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!plan.target(terms::Target::Dotenv).wanted) {
    return;
  }
  Places places(plan, sink);
  places.add(plan.local_files);
  for (const plan::Environment& environment : plan.environments) {
    places.add(environment.local_files);
  }
}

}  // namespace

}  // namespace rules::same_example
