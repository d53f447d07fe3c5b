#include "emit/secret_reference.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "aws/secret_arn.h"
#include "base/check.h"
#include "emit/aws_template.h"

namespace emit {

namespace {

using Kind = SecretReference::Kind;

TemplateParameter secret_parameter(const plan::Environment& environment, const std::string& name,
                                   const plan::Secret& secret) {
  TemplateParameter parameter;
  parameter.name = name;
  parameter.description = "ARN of the secret " + secret.name;
  std::string where = "in account ";
  where += environment.account;
  where += " and region ";
  where += environment.region;
  if (secret.arn_complete) {
    parameter.default_value = secret.arn;
    parameter.allowed_pattern = "^" + pattern_of(secret.arn) + "$";
    parameter.constraint = "must be " + secret.arn;
  } else {
    parameter.default_value = secret.locked_arn;
    parameter.allowed_pattern =
        "^" + pattern_of(secret.arn) + std::string(aws::kSuffixExpression) + "$";
    parameter.constraint = "must be the complete ARN of " + secret.name + " " + where +
                           ", with the hyphen and six characters that Secrets Manager adds";
  }
  return parameter;
}

}  // namespace

Accepts accepts(const plan::Variable& variable) {
  return variable.deliver == terms::Deliver::EcsSecret ? Accepts::Arn : Accepts::NameOrArn;
}

std::string export_name(const plan::Plan& plan, const plan::Environment& environment,
                        const plan::Secret& secret) {
  std::string name(plan.system);
  name += '-';
  name += environment.name;
  name += '-';
  name += secret.logical_id;
  name += "Arn";
  return name;
}

SecretReference secret_reference(const plan::Plan& plan, const plan::Environment& environment,
                                 const plan::Service& service, const plan::Secret& secret,
                                 Accepts accepts) {
  const bool exported = terms::creates_by_stacks(plan.provision) && !secret.external;
  if (service.by == terms::By::Import && exported) {
    return {Kind::Import, export_name(plan, environment, secret)};
  }
  if (service.by == terms::By::Name) {
    // A name cannot refer to a secret in another account; an ARN can.
    if (secret.external && secret.arn_complete) {
      return {Kind::Text, secret.arn};
    }
    if (accepts == Accepts::NameOrArn) {
      return {Kind::Text, secret.name};
    }
    if (secret.arn_complete || !secret.suffix_shaped || !secret.locked_arn.empty()) {
      return {Kind::Text, secret.known_arn()};
    }
  }
  return {Kind::Parameter, secret.logical_id + "SecretArn"};
}

void append_reference(format::YamlWriter& out, const SecretReference& reference) {
  switch (reference.kind) {
    case Kind::Parameter:
      out.tag("!Ref").string(reference.text);
      break;
    case Kind::Import:
      out.tag("!ImportValue").string(reference.text);
      break;
    case Kind::Text:
      out.string(reference.text);
      break;
  }
}

void append_reference(format::YamlWriter& out, const SecretReference& reference,
                      std::string_view before, std::string_view after) {
  if (before.empty() && after.empty()) {
    append_reference(out, reference);
    return;
  }
  SG_CHECK(
      before.find("${") == std::string_view::npos && after.find("${") == std::string_view::npos,
      "the text around a reference contains no variable");
  std::string text(before);
  switch (reference.kind) {
    case Kind::Parameter:
      text += "${";
      text += reference.text;
      text += '}';
      text += after;
      out.tag("!Sub").string(text);
      break;
    case Kind::Import:
      text += "${Arn}";
      text += after;
      out.tag("!Sub").begin_array();
      out.string(text);
      out.begin_object();
      out.key("Arn").tag("!ImportValue").string(reference.text);
      out.end_object();
      out.end_array();
      break;
    case Kind::Text:
      text += reference.text;
      text += after;
      out.string(text);
      break;
  }
}

void append_secret_parameters(format::YamlWriter& out, const plan::Plan& plan,
                              const plan::Environment& environment, const plan::Service& service) {
  std::unordered_set<std::uint32_t> seen;
  for (const plan::Variable& variable : service.variables) {
    const plan::Secret& secret = environment.secrets[variable.secret];
    const SecretReference reference =
        secret_reference(plan, environment, service, secret, accepts(variable));
    if (reference.kind == Kind::Parameter && seen.insert(variable.secret).second) {
      append_parameter(out, secret_parameter(environment, reference.text, secret));
    }
  }
}

}  // namespace emit
