#pragma once

#include <span>
#include <string_view>

#include "terms/tool.h"

// Controls of compliance catalogs and of scanners that can be answered from a spec, by their ids.
namespace compliance {

// What a control asks. About secrets:
enum class Question {
  CustomerKey,
  Rotates,
  RotationSucceeds,
  RotatesWithin90Days,
  TerraformRotatesWithin90Days,
  Used,
  Tagged,
  // About services:
  NoAccessKeysInEnvironment,
  // About policies:
  NoDecryptionWithAllKeys,
  NoServiceWildcard,
  NoStarAction,
  NoStarResource,
  NoStarResourceForRestrictable,
};

enum class Subject { Secret, Service, Principal };

Subject subject_of(Question question);

// What a control checks: an account, however its resources were created, or files.
enum class Looks { Account, Terraform, Templates, Both };

struct Control {
  std::string_view id;
  terms::Tool tool = terms::Tool::SecurityHub;
  Question question = Question::Rotates;
  Looks looks = Looks::Account;
  std::string_view asks;
  std::string_view answered;  // by what of the spec
};

// All of them, by tool.
std::span<const Control> controls();

// nullptr if no control has that id.
const Control* find_control(std::string_view id);

}  // namespace compliance
