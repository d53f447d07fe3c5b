#include "emit/docs/commands.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "plan/make_names.h"

namespace emit::docs {

namespace {

bool wanted(const plan::Plan& plan, terms::Target target) { return plan.target(target).wanted; }

struct Verb {
  std::string_view does;
  std::string_view make;
  std::string_view script;
};

// The commands of make and of the script, for the entire system …
constexpr std::array kAll{
    Verb{"check the local values", "secrets-check", "check"},
    Verb{"create missing secrets", "secrets-create", "create"},
    Verb{"write the local values to all secrets", "secrets-update", "update"},
    Verb{"list the secrets, without values", "secrets-list", "list"},
    Verb{"print the ARNs", "secrets-get-arns", "get-arns"},
    Verb{"start the rotations of Secrets Manager", "secrets-rotate", "rotate"},
};
// … and for one secret.
constexpr std::array kOne{
    Verb{"create one secret", "secrets-create", "create"},
    Verb{"write a new value to one secret", "secrets-update", "update"},
    Verb{"show one secret, masked", "secrets-show", "show"},
    Verb{"rotate one secret now", "secrets-rotate", "rotate"},
};

std::string line(const plan::Plan& plan, const Verb& verb, const plan::Environment& environment,
                 const plan::Secret* secret) {
  const std::string name = secret == nullptr ? "" : plan::make_names(*secret).own;
  std::string text;
  if (wanted(plan, terms::Target::Make)) {
    text = "make -f " + plan.target(terms::Target::Make).file("secrets.mk") + " ";
    text += verb.make;
    text += name.empty() ? "" : "-" + name;
    return text.append(" ENV=").append(environment.name);
  }
  text = "bash " + plan.target(terms::Target::Script).file("secrets.sh") + " ";
  text += verb.script;
  text += name.empty() ? "" : " " + name;
  return text.append(" --env ").append(environment.name);
}

// How the tool that owns the secrets creates them; the scripts create none of its secrets.
std::vector<Command> creation(const plan::Plan& plan, const plan::Environment& environment) {
  const std::string stack = std::string(plan.system) + "-" + std::string(environment.name) + "-";
  std::vector<Command> all;
  switch (plan.provision) {
    case terms::Provision::Terraform:
      if (const plan::TargetPlace& place = environment.target(terms::Target::Terraform);
          place.wanted) {
        const std::string terraform = "terraform -chdir=" + place.directory;
        all.push_back({"create the secrets", terraform + " init && " + terraform + " apply"});
      }
      break;
    case terms::Provision::CloudFormation:
      if (const plan::TargetPlace& place = environment.target(terms::Target::CloudFormation);
          place.wanted) {
        for (const plan::Stack& one : environment.stacks) {
          all.push_back({"create the secrets",
                         "aws cloudformation deploy --region " + std::string(environment.region) +
                             " --capabilities CAPABILITY_NAMED_IAM --stack-name " + stack +
                             one.file + " --template-file " + place.file(one.file) + ".yaml"});
        }
      }
      break;
    case terms::Provision::Cdk:
      if (wanted(plan, terms::Target::Cdk) && !environment.stacks.empty()) {
        std::string text = "npx cdk deploy --app \"npx tsx " +
                           plan.target(terms::Target::Cdk).file("app.ts") + '"';
        for (const plan::Stack& one : environment.stacks) {
          text += " " + stack + one.file;
        }
        all.push_back({"create the secrets", std::move(text)});
      }
      break;
    case terms::Provision::Cli:
      break;
  }
  return all;
}

std::vector<Command> by_cli(bool creates, const plan::Environment& environment,
                            const plan::Secret& secret, const plan::Secret* rotating) {
  const std::string place = " --region " + std::string(environment.region);
  const std::string id = " --secret-id " + secret.name + place;
  std::vector<Command> all{
      {"list the secrets, without values", "aws secretsmanager list-secrets" + place}};
  if (creates) {
    all.push_back({"create one secret", "aws secretsmanager create-secret --name " + secret.name +
                                            place + " --secret-string file://value"});
  }
  all.push_back({"write a new value to one secret",
                 "aws secretsmanager put-secret-value" + id + " --secret-string file://value"});
  if (rotating != nullptr) {
    all.push_back({"rotate one secret now",
                   "aws secretsmanager rotate-secret --secret-id " + rotating->name + place});
  }
  return all;
}

std::vector<Command> commands_of(const plan::Plan& plan, const plan::Environment& environment,
                                 const plan::Secret& secret) {
  const auto found = std::ranges::find_if(environment.secrets, [](const plan::Secret& one) {
    return !one.external && !one.retired && one.rotation.has_value();
  });
  const plan::Secret* const rotating = found == environment.secrets.end() ? nullptr : &*found;
  const bool creates = plan.provision == terms::Provision::Cli;
  std::vector<Command> all = creation(plan, environment);
  if (!is_scripted(plan)) {
    std::vector<Command> more = by_cli(creates, environment, secret, rotating);
    std::ranges::move(more, std::back_inserter(all));
    return all;
  }
  const auto skipped = [&](const Verb& verb) {
    return (verb.script == "create" && !creates) ||
           (verb.script == "check" && plan.local == terms::LocalFormat::Prompt) ||
           (verb.script == "rotate" && rotating == nullptr);
  };
  if (creates && wanted(plan, terms::Target::Script)) {
    all.push_back({"set up the secrets step by step",
                   "bash " + plan.target(terms::Target::Script).file("setup-secrets.sh")});
  }
  for (const Verb& verb : kAll) {
    if (!skipped(verb)) {
      all.push_back({std::string(verb.does), line(plan, verb, environment, nullptr)});
    }
  }
  for (const Verb& verb : kOne) {
    if (!skipped(verb)) {
      const plan::Secret& one = verb.script == "rotate" ? *rotating : secret;
      all.push_back(
          {std::string(verb.does) + ", such as " + one.label, line(plan, verb, environment, &one)});
    }
  }
  return all;
}

}  // namespace

bool is_scripted(const plan::Plan& plan) {
  return wanted(plan, terms::Target::Make) || wanted(plan, terms::Target::Script);
}

std::vector<Command> commands(const plan::Plan& plan) {
  for (const plan::Environment& environment : plan.environments) {
    const auto secret = std::ranges::find_if(
        environment.secrets, [](const plan::Secret& one) { return !one.external && !one.retired; });
    if (secret != environment.secrets.end()) {
      return commands_of(plan, environment, *secret);
    }
  }
  return {};
}

}  // namespace emit::docs
