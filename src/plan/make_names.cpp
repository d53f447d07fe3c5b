#include "plan/make_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/identifier.h"

namespace plan {

namespace {

std::string hyphenated(std::string name) {
  std::ranges::replace(name, '_', '-');
  return name;
}

}  // namespace

MakeNames make_names(const Secret& secret) {
  // The Terraform name has the same words, and is unique in the environment.
  return {hyphenated(secret.terraform_name), hyphenated(base::snake_case(secret.id)),
          hyphenated(base::snake_case(secret.id.substr(0, secret.id.find('/'))))};
}

}  // namespace plan
