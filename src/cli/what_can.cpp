#include "cli/access_command.h"
#include "cli/command.h"

namespace cli::what_can_command {

namespace {

constexpr std::string_view kAbout =
    R"(Lists the secrets that a principal can access, and why. The answer comes from the spec; AWS is not
called.

Usage: secretgen what-can PRINCIPAL [SPEC|DIR]... [OPTION]...

  PRINCIPAL  a policy file's name (api, api-execution, deployer), or the name of its
             role, user or group
  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen what-can api-execution --env prod
  secretgen what-can shop-prod-deploy --format json
)";

void names(const plan::Environment& environment, std::vector<std::string>& to) {
  for (const plan::Principal& principal : environment.principals) {
    to.push_back(principal.name);
  }
}

void tell(std::string& out, const plan::Plan& plan, const plan::Environment& environment,
          std::uint32_t index) {
  const plan::Principal& principal = environment.principals[index];
  const AccessAnswer answer{&plan, &environment, access_query::what_can(environment, index)};
  out += principal.name + " in " + std::string(environment.name) + ", " + identity_text(principal) +
         "\n";
  for (const access_query::Access& one : answer.all) {
    const plan::Secret& secret = environment.secrets[one.secret];
    out += "  " + secret.label + " (" + secret.name + ")\n";
    append_access(out, answer, one);
  }
}

void write(json::Writer& out, const plan::Plan& plan, const plan::Environment& environment,
           std::uint32_t index) {
  const plan::Principal& principal = environment.principals[index];
  const AccessAnswer answer{&plan, &environment, access_query::what_can(environment, index)};
  out.begin_object().key("system").string(plan.system);
  out.key("environment").string(environment.name).key("principal").string(principal.name);
  append_identity(out, principal);
  out.key("secrets").begin_array();
  for (const access_query::Access& one : answer.all) {
    const plan::Secret& secret = environment.secrets[one.secret];
    out.begin_object().key("secret").string(secret.label).key("name").string(secret.name);
    out.key("arn").string(secret.arn_pattern);
    append_access(out, answer, one);
    out.end_object();
  }
  out.end_array().end_object();
}

constexpr AccessQuestion kQuestion{.what = "principal",
                                   .named = access_query::named_principals,
                                   .names = names,
                                   .tell = tell,
                                   .write = write};

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  return answer(kQuestion, given, disk, console);
}

}  // namespace

constexpr Command kCommand{.name = "what-can",
                           .summary = "list the secrets a principal can access, and why",
                           .about = kAbout,
                           .options = kAccessOptions,
                           .notes = kNotes,
                           .needs = "PRINCIPAL",
                           .run = run};

}  // namespace cli::what_can_command
