#include "emit/docs/words.h"

#include <string_view>

#include "aws/price.h"
#include "aws/rotation.h"
#include "emit/field_words.h"

namespace emit::docs {

namespace {

constexpr std::size_t kCents = 100;

void add_sentence(std::string& out, const std::string& text) {
  out += out.empty() ? "" : " ";
  out += text;
  out += '.';
}

std::string rotation(const plan::Rotation& from) {
  std::string text = "Rotates ";
  if (from.every_hours > 0) {
    const auto [count, days] = aws::interval(from.every_hours);
    text += "every " + std::to_string(count) + (days ? " day" : " hour") + (count == 1 ? "" : "s");
  } else {
    text += "on the schedule " + from.schedule;
  }
  return text + (from.lambda_arn.empty() ? ", managed by the service that owns it"
                                         : ", by " + from.lambda_arn);
}

std::string replicas(const plan::Secret& secret) {
  std::string text = "Replicas in ";
  for (std::size_t i = 0; i < secret.replicas.size(); ++i) {
    text += i == 0 ? "" : ", ";
    text += secret.replicas[i].region;
  }
  return text;
}

std::string deletion(const plan::Secret& secret) {
  if (secret.retain) {
    return "Retained when removed from the spec";
  }
  return secret.recovery_window == 0 ? "Can be deleted, immediately and permanently"
                                     : "Can be deleted, and restored for " +
                                           std::to_string(secret.recovery_window) + " days";
}

}  // namespace

std::string creator(terms::Provision provision) {
  switch (provision) {
    case terms::Provision::Terraform:
      return "Terraform creates the secrets.";
    case terms::Provision::CloudFormation:
      return "CloudFormation creates the secrets.";
    case terms::Provision::Cdk:
      return "The CDK creates the secrets.";
    case terms::Provision::Cli:
      return "The scripts create the secrets with the AWS CLI.";
  }
  return {};
}

std::string about(const plan::Plan& plan, const plan::Secret& secret) {
  std::string text(secret.description);
  if (secret.owner != plan.owner) {
    text += text.empty() ? "Owner: " : " (owner: ";
    text += secret.owner;
    text += secret.description.empty() ? "" : ")";
  }
  return text;
}

std::string remarks(const plan::Secret& secret) {
  std::string text;
  if (secret.external) {
    add_sentence(text, "Owned by another system");
    return text;
  }
  if (secret.retired) {
    add_sentence(text, "Retired: retained, without readers");
  }
  if (secret.rotation) {
    add_sentence(text, rotation(*secret.rotation));
  }
  if (secret.kms_key) {
    add_sentence(text, "Encrypted with " + secret.kms_key->text);
  }
  if (!secret.replicas.empty()) {
    add_sentence(text, replicas(secret));
  }
  add_sentence(text, deletion(secret));
  return text;
}

std::string who(const plan::Principal& principal) {
  std::string text = principal.name;
  if (!principal.description.empty()) {
    text.append(": ").append(principal.description);
  }
  return text;
}

std::string identity(const plan::Principal& principal) {
  switch (principal.kind) {
    case terms::IdentityKind::Unnamed:
      return "not attached yet: attach the policy to its role, user or group";
    case terms::IdentityKind::Role:
      return "role " + principal.identity;
    case terms::IdentityKind::User:
      return "user " + principal.identity;
    case terms::IdentityKind::Group:
      return "group " + principal.identity;
  }
  return {};
}

std::string why(terms::Provision provision, plan::Reason reason, std::string_view service) {
  const std::string of(service);
  switch (reason) {
    case plan::Reason::Runtime:
      return "The code of " + of + " fetches the value at run time";
    case plan::Reason::EcsInjection:
      return "ECS injects the value when a task of " + of + " starts";
    case plan::Reason::Deployment:
      return "CloudFormation resolves the value when " + of +
             " is deployed; it is then visible in the function's configuration";
    case plan::Reason::Reads:
      return "The spec declares it as a reader";
    case plan::Reason::Manages:
      return provision == terms::Provision::Terraform
                 ? "Creates, updates and rotates them. Reads those whose initial value Terraform "
                   "writes, at every plan"
                 : "Creates, updates and rotates them, without reading values";
  }
  return {};
}

std::string by_tag(const plan::ReaderTag& tag) {
  return ", by the tag " + tag.key + " = " + tag.value + " on each secret";
}

std::string contents(terms::Deliver deliver) {
  switch (deliver) {
    case terms::Deliver::DynamicReference:
      return "the value at the last deployment";
    case terms::Deliver::EcsSecret:
      return "the value when the task started";
    case terms::Deliver::Runtime:
      return "the secret's name or ARN; the code fetches the value";
    case terms::Deliver::Reference:
      return "the secret's name or ARN";
  }
  return {};
}

std::string first_value(const plan::Field& field) {
  switch (field.source) {
    case plan::FieldSource::Generated:
      return "generated, " + generate_words(field.generate);
    case plan::FieldSource::Constant:
      return "always " + std::string(field.initial);
    case plan::FieldSource::Placeholder:
      return "a placeholder, until a person sets the value";
    case plan::FieldSource::Person:
      return field.optional && !field.name.empty() ? "none: optional" : "set by a person";
  }
  return {};
}

std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) {
    text.insert(at - 3, ",");
  }
  return text;
}

std::string dollars(std::size_t cents) {
  const std::string rest = std::to_string(cents % kCents);
  return "$" + grouped(cents / kCents) + (rest.size() == 1 ? ".0" : ".") + rest;
}

std::size_t requests_of_month(int cache_seconds) {
  constexpr std::size_t kSeconds = std::size_t{31} * 24 * 60 * 60;
  const auto cached = static_cast<std::size_t>(cache_seconds);
  return (kSeconds + cached - 1) / cached;
}

std::string request_dollars(std::size_t requests) {
  constexpr std::size_t kPriced = 10000;
  const auto price = static_cast<std::size_t>(aws::kPrice.requests);
  return dollars((requests * price + kPriced - 1) / kPriced);
}

}  // namespace emit::docs
