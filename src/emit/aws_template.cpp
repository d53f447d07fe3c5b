#include "emit/aws_template.h"

#include <cstddef>

#include "aws/arn.h"
#include "aws/limits.h"

namespace emit {

namespace {

// At most `limit` bytes of `text`, without cutting a character.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) {
    return text;
  }
  constexpr unsigned kContinuationMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  std::size_t size = limit;
  while (size > 0 &&
         (static_cast<unsigned char>(text[size]) & kContinuationMask) == kContinuation) {
    --size;
  }
  return text.substr(0, size);
}

}  // namespace

std::string template_description(std::string_view what, std::string_view details) {
  std::string description(what);
  if (!details.empty()) {
    description += ": ";
    description += details;
  }
  description.resize(cut(description, aws::kMaxTemplateDescriptionBytes).size());
  return description;
}

std::string stack_description(const plan::Plan& plan, const plan::Environment& environment) {
  std::string what = "Secrets of ";
  what += plan.system;
  what += " in ";
  what += environment.name;
  return template_description(what, plan.description);
}

void begin_template(format::YamlWriter& out, const plan::Plan& plan, std::string_view description) {
  out.comment(plan.header);
  out.begin_object();
  out.key("AWSTemplateFormatVersion").string("2010-09-09");
  out.key("Description").string(description);
}

void append_parameter(format::YamlWriter& out, const TemplateParameter& parameter) {
  out.key(parameter.name).begin_object();
  out.key("Type").string("String");
  out.key("Description").string(parameter.description);
  if (!parameter.default_value.empty()) {
    out.key("Default").string(parameter.default_value);
  }
  if (!parameter.allowed_pattern.empty()) {
    out.key("AllowedPattern").string(parameter.allowed_pattern);
    out.key("ConstraintDescription").string(parameter.constraint);
  }
  out.end_object();
}

std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '^' || c == '\\') {
      pattern += '\\';
      pattern += c;
    } else if (std::string_view(".+*?()[]{}$|").find(c) != std::string_view::npos) {
      pattern += '[';
      pattern += c;
      pattern += ']';
    } else {
      pattern += c;
    }
  }
  return pattern;
}

TemplateParameter role_parameter(const plan::Environment& environment, std::string_view name,
                                 std::string_view description, std::string_view role) {
  const std::string any = aws::iam_arn(environment.partition, environment.account, "role/");
  TemplateParameter parameter;
  parameter.name = name;
  parameter.description = description;
  if (!role.empty()) {
    parameter.default_value = any;
    parameter.default_value += role;
  }
  parameter.allowed_pattern = "^" + pattern_of(any) + ".+$";
  parameter.constraint = "must be the ARN of a role in account ";
  parameter.constraint += environment.account;
  return parameter;
}

}  // namespace emit
