#pragma once

#include <span>
#include <string_view>

// Controls of compliance catalogues and of scanners that a spec answers, under their own ids.
namespace compliance {

enum class Tool { SecurityHub, Config, Checkov, CfnNag, Trivy };

// As reports name it: "Security Hub".
std::string_view tool_name(Tool tool);

// What a control comes down to. Of the secrets:
enum class Question {
  CustomerKey,
  Rotates,
  RotationSucceeds,
  RotatesWithin90Days,
  TerraformRotatesWithin90Days,
  Used,
  Tagged,
  // Of the services:
  NoAccessKeysInEnvironment,
  // Of the policies:
  NoDecryptionWithAllKeys,
  NoServiceWildcard,
  NoStarAction,
  NoStarResource,
  NoStarResourceForRestrictable,
};

enum class Subject { Secret, Service, Principal };

Subject subject_of(Question question);

// What a control looks at: the account, whatever made what is in it, or files.
enum class Looks { Account, Terraform, Templates, Both };

struct Control {
  std::string_view id;
  Tool tool = Tool::SecurityHub;
  Question question = Question::Rotates;
  Looks looks = Looks::Account;
  std::string_view asks;
  std::string_view answered;  // by what of the spec
};

// All of them, by tool.
std::span<const Control> controls();

// Null if there is none of that id.
const Control* find_control(std::string_view id);

}  // namespace compliance
