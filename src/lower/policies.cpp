#include "lower/policies.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/identifier.h"
#include "lower/statements.h"

namespace lower {

namespace {

// Fills documents one after the other; a statement goes on in the next one where it does not fit.
class Packer {
 public:
  void add(const Draft& draft) {
    const std::size_t frame = policy::size(draft.frame) + 1;
    bool open = false;
    for (const std::string& unit : draft.units) {
      const std::size_t unit_size = unit.size() + 3;
      const std::size_t needed = unit_size + (open ? 0 : frame);
      if (documents_.empty() || used_ + needed > policy::kManagedPolicyLimit) {
        documents_.emplace_back();
        used_ = policy::size(documents_.back());
        open = false;
      }
      policy::Document& document = documents_.back();
      if (!open) {
        document.statements.push_back(draft.frame);
        used_ += frame;
        open = true;
      }
      policy::Statement& statement = document.statements.back();
      (draft.in_condition ? statement.conditions.back().values : statement.resources)
          .push_back(unit);
      used_ += unit_size;
    }
  }
  std::vector<policy::Document> take() { return std::move(documents_); }

 private:
  std::vector<policy::Document> documents_;
  std::size_t used_ = 0;
};

}  // namespace

void lower_policies(const model::Spec& spec, const plan::Plan& plan,
                    const model::Environment& environment, plan::Environment& to) {
  for (plan::Principal& principal : to.principals) {
    Packer packer;
    for (const Draft& draft : statements(principal, plan, environment, to)) {
      packer.add(draft);
    }
    std::size_t number = 0;
    for (policy::Document& document : packer.take()) {
      ++number;
      plan::ManagedPolicy one;
      one.file = principal.name + (number == 1 ? "" : "-" + std::to_string(number));
      one.name = std::string(spec.system.value) + "-" + std::string(environment.name.value) + "-" +
                 one.file;
      one.logical_id = base::pascal_case(one.file) + "Policy";
      one.terraform_name = base::snake_case(one.file);
      one.document = std::move(document);
      principal.policies.push_back(std::move(one));
    }
  }
}

}  // namespace lower
