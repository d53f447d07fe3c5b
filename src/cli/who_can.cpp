#include "cli/access_command.h"
#include "cli/command.h"

namespace cli::who_can_command {

namespace {

constexpr std::string_view kAbout =
    R"(Lists the principals that can access a secret, and why: the service and its delivery, the policy
statement and its file, the key. The answer comes from the spec; AWS is not called.

Usage: secretgen who-can SECRET [SPEC|DIR]... [OPTION]...

  SECRET     an id (all its instances), an instance as id[a,b], a name in Secrets
             Manager, or an ARN
  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen who-can database --env prod
  secretgen who-can shop/prod/database --format json
)";

void names(const plan::Environment& environment, std::vector<std::string>& to) {
  for (const plan::Secret& secret : environment.secrets) {
    to.push_back(secret.label);
  }
}

void tell(std::string& out, const plan::Plan& plan, const plan::Environment& environment,
          std::uint32_t index) {
  const plan::Secret& secret = environment.secrets[index];
  AccessAnswer answer{&plan, &environment, access_query::who_can(environment, index)};
  out += secret.label + " in " + std::string(environment.name) + " (" + secret.name + ")\n";
  if (answer.all.empty()) {
    out += "  no principal has access\n";
  }
  for (const access_query::Access& one : answer.all) {
    const plan::Principal& principal = environment.principals[one.principal];
    out += "  " + principal.name + ", " + identity_text(principal) + "\n";
    append_access(out, answer, one);
  }
}

void write(json::Writer& out, const plan::Plan& plan, const plan::Environment& environment,
           std::uint32_t index) {
  const plan::Secret& secret = environment.secrets[index];
  const AccessAnswer answer{&plan, &environment, access_query::who_can(environment, index)};
  out.begin_object().key("system").string(plan.system);
  out.key("environment").string(environment.name).key("secret").string(secret.label);
  out.key("name").string(secret.name).key("arn").string(secret.arn_pattern);
  out.key("principals").begin_array();
  for (const access_query::Access& one : answer.all) {
    const plan::Principal& principal = environment.principals[one.principal];
    out.begin_object().key("principal").string(principal.name);
    append_identity(out, principal);
    append_access(out, answer, one);
    out.end_object();
  }
  out.end_array().end_object();
}

constexpr AccessQuestion kQuestion{.what = "secret",
                                   .named = access_query::named_secrets,
                                   .names = names,
                                   .tell = tell,
                                   .write = write};

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  return answer(kQuestion, given, disk, console);
}

}  // namespace

constexpr Command kCommand{.name = "who-can",
                           .summary = "list who can access a secret, and why",
                           .about = kAbout,
                           .options = kAccessOptions,
                           .notes = kNotes,
                           .needs = "SECRET",
                           .run = run};

}  // namespace cli::who_can_command
