#include "emit/cloudformation/function.h"

#include <algorithm>
#include <utility>

#include "emit/aws_template.h"
#include "emit/secret_reference.h"
#include "format/yaml.h"

namespace emit::cloudformation {

namespace {

bool resolves(const plan::Service& service) {
  return std::ranges::any_of(service.variables, [](const plan::Variable& variable) {
    return variable.deliver == terms::Deliver::DynamicReference;
  });
}

void append_parameters(format::YamlWriter& out, const plan::Plan& plan,
                       const plan::Environment& environment, const plan::Service& service) {
  out.blank().key("Parameters").begin_object();
  const auto plain = [&out](std::string name, std::string description) {
    append_parameter(out, {.name = std::move(name),
                           .description = std::move(description),
                           .default_value = {},
                           .allowed_pattern = {},
                           .constraint = {}});
  };
  plain("CodeS3Bucket", "Bucket that contains the function's code");
  plain("CodeS3Key", "Key of the code archive in that bucket");
  plain("Handler", "Entry point of the code, such as index.handler");
  plain("Runtime", "Identifier of the runtime");
  append_parameter(
      out, role_parameter(environment, "RoleArn", "Role that the function runs as", service.role));
  append_secret_parameters(out, plan, environment, service);
  if (resolves(service)) {
    append_parameter(
        out, {.name = "SecretsAsOf",
              .description = "Pass a different text, such as the current time, to resolve secrets "
                             "that changed after the function was deployed",
              .default_value = "the first deployment",
              .allowed_pattern = {},
              .constraint = {}});
  }
  out.end_object();
}

void append_variables(format::YamlWriter& out, const plan::Plan& plan,
                      const plan::Environment& environment, const plan::Service& service) {
  out.comment("To use this in your own template, copy it with the parameters that it references.");
  out.key("Environment").begin_object();
  out.key("Variables").begin_object();
  for (const plan::Variable& variable : service.variables) {
    const SecretReference reference = secret_reference(
        plan, environment, service, environment.secrets[variable.secret], accepts(variable));
    out.key(variable.name);
    if (variable.deliver == terms::Deliver::DynamicReference) {
      const auto [before, after] = dynamic_reference(variable);
      append_reference(out, reference, before, after);
    } else {
      append_reference(out, reference);
    }
  }
  out.end_object();
  out.end_object();
}

}  // namespace

DynamicReference dynamic_reference(const plan::Variable& variable) {
  DynamicReference reference{"{{resolve:secretsmanager:", ":SecretString"};
  if (!variable.field.empty() || !variable.version_stage.empty()) {
    reference.after += ':';
    reference.after += variable.field;
  }
  if (!variable.version_stage.empty()) {
    reference.after += ':';
    reference.after += variable.version_stage;
  }
  reference.after += "}}";
  return reference;
}

std::string function_template(const plan::Plan& plan, const plan::Environment& environment,
                              const plan::Service& service) {
  std::string text;
  format::YamlWriter out(text);
  begin_template(
      out, plan,
      template_description("Function " + std::string(service.name) + " of " +
                               std::string(plan.system) + " in " + std::string(environment.name),
                           service.description));
  append_parameters(out, plan, environment, service);
  out.blank().key("Resources").begin_object();
  out.key("Function").begin_object();
  out.key("Type").string("AWS::Lambda::Function");
  out.key("Properties").begin_object();
  out.key("Code").begin_object();
  out.key("S3Bucket").tag("!Ref").string("CodeS3Bucket");
  out.key("S3Key").tag("!Ref").string("CodeS3Key");
  out.end_object();
  out.key("Handler").tag("!Ref").string("Handler");
  out.key("Runtime").tag("!Ref").string("Runtime");
  out.key("Role").tag("!Ref").string("RoleArn");
  if (resolves(service)) {
    // A dynamic reference is resolved again only when its resource is updated, by this or another
    // property (CloudFormation User Guide, "Using dynamic references").
    out.key("Description").tag("!Sub").string("Secrets as of ${SecretsAsOf}");
  }
  append_variables(out, plan, environment, service);
  out.end_object();
  out.end_object();
  out.end_object();
  out.end_object();
  return text;
}

}  // namespace emit::cloudformation
