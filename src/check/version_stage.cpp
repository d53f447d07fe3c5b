#include "check/rules.h"
#include "diag/rule.h"

namespace check {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2124",
    .name = "version-stage",
    .level = diag::Level::Error,
    .message = "`{}` is no version stage that can be referred to",
    .why =
        "A staging label has 1 to 256 characters, and a colon parts the pieces of a reference, "
        "so a label with one cannot be written there.",
    .help = "use AWSCURRENT (the default), AWSPREVIOUS or a label of letters, digits, `-` and `_`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, version_stage: "blue:green"}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, version_stage: AWSPREVIOUS}]}
)",
};

constexpr std::size_t kLongest = 256;

bool usable(std::string_view stage) {
  if (stage.empty() || stage.size() > kLongest) {
    return false;
  }
  for (const char c : stage) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') {
      return false;
    }
  }
  return true;
}

void check_reads(const std::vector<model::Read>& reads, diag::Sink& sink) {
  for (const model::Read& read : reads) {
    if (read.version_stage && !usable(read.version_stage->value)) {
      sink.report(kRule.at(read.version_stage->span, read.version_stage->value));
    }
  }
}

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    check_reads(service.reads, sink);
  }
  for (const model::Principal& principal : spec.principals) {
    check_reads(principal.reads, sink);
  }
}

}  // namespace

Check version_stage() { return {kRule.view(), run}; }

}  // namespace check
