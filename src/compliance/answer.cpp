#include "compliance/answer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "aws/rotation.h"

namespace compliance {

namespace {

constexpr int kLongest = 90 * aws::kHoursPerDay;

// Whether the secret or the policy is created by files that the control checks.
bool is_looked_at(Looks looks, terms::Provision provision) {
  const bool terraform = provision == terms::Provision::Terraform;
  const bool templates = terms::creates_by_stacks(provision);
  switch (looks) {
    case Looks::Account:
      return true;
    case Looks::Terraform:
      return terraform;
    case Looks::Templates:
      return templates;
    case Looks::Both:
      return terraform || templates;
  }
  return false;
}

Answer rotates_within_90_days(const plan::Secret& secret) {
  if (!secret.rotation) {
    return {Outcome::Fail, "no rotation"};
  }
  const auto hours = aws::interval_hours(secret.rotation->every_hours, secret.rotation->schedule);
  if (!hours) {
    return {Outcome::NotAnswerable, "depends on a cron expression"};
  }
  return *hours <= kLongest ? Answer{Outcome::Pass, "within 90 days"}
                            : Answer{Outcome::Fail, "more than 90 days"};
}

// How checkov judges `rotation_rules` in Terraform. For 90 days and for schedules its versions
// differ.
std::optional<Answer> terraform_rotates(const plan::Secret& secret) {
  if (!secret.rotation || secret.rotation->lambda_arn.empty()) {
    return std::nullopt;
  }
  const int hours = secret.rotation->every_hours;
  if (!secret.rotation->schedule.empty() || hours % aws::kHoursPerDay != 0) {
    return Answer{Outcome::NotAnswerable, "a schedule: versions of checkov disagree"};
  }
  if (hours == kLongest) {
    return Answer{Outcome::NotAnswerable, "90 days: versions of checkov disagree"};
  }
  return hours < kLongest ? Answer{Outcome::Pass, "within 90 days"}
                          : Answer{Outcome::Fail, "more than 90 days"};
}

// None if the control does not apply to the secret.
std::optional<Answer> secret_answer(const Control& control, const plan::Secret& secret, bool read) {
  const bool external = secret.external;
  if (external && control.looks != Looks::Account) {
    return std::nullopt;
  }
  if (external && control.question != Question::Used) {
    return Answer{Outcome::NotAnswerable, "managed elsewhere"};
  }
  switch (control.question) {
    case Question::CustomerKey:
      return secret.kms_key ? Answer{Outcome::Pass, "customer managed key"}
                            : Answer{Outcome::Fail, "no `kms_key`"};
    case Question::Rotates:
      if (control.looks == Looks::Terraform && secret.rotation &&
          secret.rotation->lambda_arn.empty()) {
        return Answer{Outcome::Fail, "managed rotation is not in the Terraform files"};
      }
      return secret.rotation ? Answer{Outcome::Pass, "rotates"}
                             : Answer{Outcome::Fail, "no rotation"};
    case Question::RotationSucceeds:
      return secret.rotation
                 ? std::optional(Answer{Outcome::NotAnswerable, "known only at run time"})
                 : std::nullopt;
    case Question::RotatesWithin90Days:
      return rotates_within_90_days(secret);
    case Question::TerraformRotatesWithin90Days:
      return terraform_rotates(secret);
    case Question::Used:
      return read             ? Answer{Outcome::Pass, "a principal may read it"}
             : secret.retired ? Answer{Outcome::Fail, "retired: no principal may read it"}
                              : Answer{Outcome::Fail, "no principal may read it"};
    case Question::Tagged:
      return secret.tags.empty() ? Answer{Outcome::Fail, "no tags"}
                                 : Answer{Outcome::Pass, "has tags"};
    case Question::NoAccessKeysInEnvironment:
    case Question::NoDecryptionWithAllKeys:
    case Question::NoServiceWildcard:
    case Question::NoStarAction:
    case Question::NoStarResource:
    case Question::NoStarResourceForRestrictable:
      return std::nullopt;
  }
  return std::nullopt;
}

// None if the service is not an ECS task.
std::optional<Answer> service_answer(const plan::Service& service) {
  // The control's default list (AWS Config, ecs-no-environment-secrets).
  constexpr std::array<std::string_view, 3> kNames{"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
                                                   "ECS_ENGINE_AUTH_DATA"};
  if (service.platform != terms::Platform::Ecs) {
    return std::nullopt;
  }
  const bool named = std::ranges::any_of(service.variables, [&](const plan::Variable& variable) {
    return variable.deliver != terms::Deliver::EcsSecret &&
           std::ranges::find(kNames, variable.name) != kNames.end();
  });
  return named ? Answer{Outcome::Fail, "a variable in `environment` is named like a credential"}
               : Answer{Outcome::Pass, "values come only from `secrets`"};
}

bool decrypts(std::string_view action) {
  return action == "*" || action == "kms:*" || action == "kms:Decrypt" ||
         action == "kms:ReEncryptFrom";
}

// True for a resource that matches keys of every region or account.
bool is_every_key(std::string_view resource) {
  constexpr std::string_view kService = ":kms:";
  const std::size_t at = resource.find(kService);
  return at == std::string_view::npos ? resource == "*"
                                      : resource.substr(at + kService.size()).starts_with("*:");
}

template <class Bad>
bool any_action(const policy::Statement& statement, const Bad& bad) {
  return std::ranges::any_of(statement.actions, bad);
}

bool any_star_resource(const policy::Statement& statement) {
  return std::ranges::find(statement.resources, "*") != statement.resources.end();
}

class Asking {
 public:
  explicit Asking(const plan::Plan& plan) : plan_(plan) {
    for (std::size_t i = 0; i < plan.waivers.size(); ++i) {
      // Of two equal waivers, the second one covers nothing.
      waivers_.emplace(std::pair(plan.waivers[i].rule, plan.waivers[i].secret),
                       static_cast<std::int32_t>(i));
    }
    for (const Control& control : controls()) {
      if (is_looked_at(control.looks, plan.provision)) {
        by_subject_[static_cast<std::size_t>(subject_of(control.question))].push_back(&control);
      }
    }
  }

  std::vector<Finding> run() {
    for (std::uint32_t i = 0; i < plan_.environments.size(); ++i) {
      environment_ = i;
      secrets(plan_.environments[i]);
      services(plan_.environments[i]);
      principals(plan_.environments[i]);
    }
    return std::move(findings_);
  }

 private:
  [[nodiscard]] const std::vector<const Control*>& asked_of(Subject subject) const {
    return by_subject_[static_cast<std::size_t>(subject)];
  }

  void secrets(const plan::Environment& environment) {
    std::vector<bool> read(environment.secrets.size());
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::Grant& grant : principal.grants) {
        read[grant.secret] = read[grant.secret] || grant.reason != plan::Reason::Manages;
      }
      for (const plan::OpenGrant& open : principal.open) {
        for (const std::uint32_t covered : open.covers) {
          read[covered] = true;
        }
      }
    }
    for (std::uint32_t i = 0; i < environment.secrets.size(); ++i) {
      for (const Control* control : asked_of(Subject::Secret)) {
        if (const auto got = secret_answer(*control, environment.secrets[i], read[i])) {
          add(*control, i, *got, environment.secrets[i].id);
        }
      }
    }
  }

  void services(const plan::Environment& environment) {
    for (std::uint32_t i = 0; i < environment.services.size(); ++i) {
      for (const Control* control : asked_of(Subject::Service)) {
        if (const auto got = service_answer(environment.services[i])) {
          add(*control, i, *got, {});
        }
      }
    }
  }

  void principals(const plan::Environment& environment) {
    for (std::uint32_t i = 0; i < environment.principals.size(); ++i) {
      for (const Control* control : asked_of(Subject::Principal)) {
        Answer worst{};
        for (const plan::ManagedPolicy& policy : environment.principals[i].policies) {
          const Answer got = policy_answer(control->question, policy.document);
          if (worst.outcome == Outcome::Pass) {
            worst = got;
          }
        }
        add(*control, i, worst, {});
      }
    }
  }

  // `secret`: the id; empty if the subject is not a secret.
  void add(const Control& control, std::uint32_t subject, Answer got, std::string_view secret) {
    Finding finding{&control, environment_, subject, got};
    if (got.outcome != Outcome::Pass && !waivers_.empty()) {
      auto found = waivers_.find({control.id, secret});
      if (found == waivers_.end()) {
        found = waivers_.find({control.id, std::string_view()});
      }
      finding.waiver = found == waivers_.end() ? -1 : found->second;
    }
    findings_.push_back(finding);
  }

  const plan::Plan& plan_;
  // By control and secret; an empty secret means all.
  std::map<std::pair<std::string_view, std::string_view>, std::int32_t> waivers_;
  std::array<std::vector<const Control*>, 3> by_subject_;
  std::uint32_t environment_ = 0;
  std::vector<Finding> findings_;
};

}  // namespace

Answer policy_answer(Question question, const policy::Document& document) {
  const auto any = [&document](const auto& bad) {
    return std::ranges::any_of(document.statements, bad);
  };
  const auto is_star = [](std::string_view action) { return action == "*"; };
  const auto is_whole_service = [](std::string_view action) { return action.ends_with(":*"); };
  // It takes no resource (Service Authorization Reference, AWS Secrets Manager).
  const auto is_restrictable = [](std::string_view action) {
    return action != "secretsmanager:GetRandomPassword";
  };
  switch (question) {
    case Question::NoDecryptionWithAllKeys:
      return any([](const policy::Statement& statement) {
        return any_action(statement, decrypts) &&
               std::ranges::any_of(statement.resources, is_every_key);
      })
                 ? Answer{Outcome::Fail, "a statement allows decryption with all keys"}
                 : Answer{Outcome::Pass, "no statement allows decryption with all keys"};
    case Question::NoServiceWildcard:
      return any([&](const policy::Statement& statement) {
        return any_action(statement, is_star) || any_action(statement, is_whole_service);
      })
                 ? Answer{Outcome::Fail, "a statement allows all actions of a service"}
                 : Answer{Outcome::Pass, "actions are listed by name"};
    case Question::NoStarAction:
      return any([&](const policy::Statement& statement) { return any_action(statement, is_star); })
                 ? Answer{Outcome::Fail, "a statement allows every action"}
                 : Answer{Outcome::Pass, "actions are listed by name"};
    case Question::NoStarResource:
      return any(any_star_resource)
                 ? Answer{Outcome::Fail, "GetRandomPassword supports only the resource `*`"}
                 : Answer{Outcome::Pass, "resources are listed"};
    case Question::NoStarResourceForRestrictable:
      return any([&](const policy::Statement& statement) {
        return any_star_resource(statement) && any_action(statement, is_restrictable);
      })
                 ? Answer{Outcome::Fail, "`*` for actions that support resources"}
                 : Answer{Outcome::Pass, "resources are listed where actions support them"};
    case Question::CustomerKey:
    case Question::Rotates:
    case Question::RotationSucceeds:
    case Question::RotatesWithin90Days:
    case Question::TerraformRotatesWithin90Days:
    case Question::Used:
    case Question::Tagged:
    case Question::NoAccessKeysInEnvironment:
      return {};
  }
  return {};
}

std::vector<Finding> answer(const plan::Plan& plan) { return Asking(plan).run(); }

}  // namespace compliance
