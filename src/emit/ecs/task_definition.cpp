#include "emit/ecs/task_definition.h"

#include <string_view>

#include "emit/aws_template.h"
#include "emit/ecs/value_from.h"
#include "emit/secret_reference.h"
#include "format/yaml.h"

namespace emit::ecs {

namespace {

class Template {
 public:
  Template(const plan::Plan& plan, const plan::Environment& environment,
           const plan::Service& service)
      : plan_(plan), environment_(environment), service_(service) {}

  std::string print() {
    begin_template(out_, plan_,
                   template_description("Task definition " + std::string(service_.name) + " of " +
                                            std::string(plan_.system) + " in " +
                                            std::string(environment_.name),
                                        service_.description));
    parameters();
    out_.blank().key("Resources").begin_object();
    out_.key("TaskDefinition").begin_object();
    out_.key("Type").string("AWS::ECS::TaskDefinition");
    out_.key("Properties").begin_object();
    properties();
    out_.end_object();
    out_.end_object();
    out_.end_object();
    out_.end_object();
    return std::move(text_);
  }

 private:
  void parameters() {
    out_.blank().key("Parameters").begin_object();
    append_parameter(out_, {.name = "Image",
                            .description = "Image of the container " + service_.container,
                            .default_value = {},
                            .allowed_pattern = {},
                            .constraint = {}});
    append_parameter(out_, {.name = "Cpu",
                            .description = "CPU units of the task",
                            .default_value = "256",
                            .allowed_pattern = {},
                            .constraint = {}});
    append_parameter(out_, {.name = "Memory",
                            .description = "Memory of the task in MiB",
                            .default_value = "512",
                            .allowed_pattern = {},
                            .constraint = {}});
    if (!service_.execution_role.empty()) {
      append_parameter(out_,
                       role_parameter(environment_, "ExecutionRoleArn",
                                      "Role that ECS uses to start the task and read its secrets",
                                      service_.execution_role));
    }
    if (!service_.role.empty()) {
      append_parameter(out_,
                       role_parameter(environment_, "TaskRoleArn",
                                      "Role that the container's code runs as", service_.role));
    }
    append_secret_parameters(out_, plan_, environment_, service_);
    out_.end_object();
  }

  void properties() {
    std::string family(plan_.system);
    family += '-';
    family += environment_.name;
    family += '-';
    family += service_.name;
    out_.key("Family").string(family);
    out_.key("RequiresCompatibilities").begin_array().string("FARGATE").end_array();
    out_.key("NetworkMode").string("awsvpc");
    out_.key("Cpu").tag("!Ref").string("Cpu");
    out_.key("Memory").tag("!Ref").string("Memory");
    if (!service_.execution_role.empty()) {
      out_.key("ExecutionRoleArn").tag("!Ref").string("ExecutionRoleArn");
    }
    if (!service_.role.empty()) {
      out_.key("TaskRoleArn").tag("!Ref").string("TaskRoleArn");
    }
    out_.key("ContainerDefinitions").begin_array();
    out_.begin_object();
    out_.key("Name").string(service_.container);
    out_.key("Image").tag("!Ref").string("Image");
    out_.key("Essential").boolean(true);
    variables("Secrets", "ValueFrom", true);
    variables("Environment", "Value", false);
    out_.end_object();
    out_.end_array();
  }

  // The variables that ECS injects, or those that contain a secret's name or ARN.
  void variables(std::string_view list, std::string_view value, bool injected) {
    bool begun = false;
    for (const plan::Variable& variable : service_.variables) {
      if ((variable.deliver == terms::Deliver::EcsSecret) != injected) {
        continue;
      }
      if (!begun) {
        out_.key(list).begin_array();
        begun = true;
      }
      const SecretReference reference = secret_reference(
          plan_, environment_, service_, environment_.secrets[variable.secret], accepts(variable));
      out_.begin_object();
      out_.key("Name").string(variable.name);
      out_.key(value);
      append_reference(out_, reference, "", injected ? value_from_tail(variable) : "");
      out_.end_object();
    }
    if (begun) {
      out_.end_array();
    }
  }

  const plan::Plan& plan_;
  const plan::Environment& environment_;
  const plan::Service& service_;
  std::string text_;
  format::YamlWriter out_{text_};
};

}  // namespace

std::string task_definition(const plan::Plan& plan, const plan::Environment& environment,
                            const plan::Service& service) {
  return Template(plan, environment, service).print();
}

}  // namespace emit::ecs
