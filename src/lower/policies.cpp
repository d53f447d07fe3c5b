#include "lower/policies.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "aws/secret_arn.h"
#include "base/identifier.h"
#include "lower/statements.h"

namespace lower {

namespace {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
// A fuller document will probably be split later.
constexpr std::size_t kWorthKeeping = policy::kManagedPolicyLimit / 2;

// An upper bound of the size of a document without statements.
constexpr std::size_t kDocumentFrame = 64;

// The subject of a unit: a secret, by its name, which is the same in every region, or the unit.
std::string_view subject(std::string_view unit) { return aws::name_in_arn(unit); }

// All grants of a principal for one subject. They stay together, so that a new grant changes one
// document. If a name is so long that it does not fit into one document, each statement
// is a bundle of its own.
struct Bundle {
  std::string key;  // the subject, with the statement's Sid if it is split
  std::size_t size = 0;
  std::vector<std::uint32_t> drafts;  // ascending, each once
  std::uint32_t document = kNowhere;
};

// Puts the bundles into documents: locked ones into theirs, others where there is room.
class DocumentPacker {
 public:
  explicit DocumentPacker(const std::vector<Draft>& drafts) : drafts_(drafts) {
    std::unordered_map<std::string_view, std::size_t> sizes;
    for (const Draft& draft : drafts) {
      frames_.push_back(policy::size(draft.frame) + 1);
      for (const std::string& unit : draft.units) {
        sizes[subject(unit)] += frames_.back() + size(unit);
      }
    }
    std::unordered_map<std::string, std::uint32_t> index;
    for (std::uint32_t i = 0; i < drafts.size(); ++i) {
      std::vector<std::uint32_t>& units = bundle_of_.emplace_back();
      for (const std::string& unit : drafts[i].units) {
        std::string key(subject(unit));
        if (sizes[subject(unit)] > policy::kManagedPolicyLimit - kDocumentFrame) {
          key += ' ' + drafts[i].frame.sid;
        }
        const auto [place, fresh] =
            index.try_emplace(key, static_cast<std::uint32_t>(bundles_.size()));
        if (fresh) {
          bundles_.push_back({.key = std::move(key), .drafts = {}});
        }
        Bundle& bundle = bundles_[place->second];
        bundle.size += size(unit);
        if (bundle.drafts.empty() || bundle.drafts.back() != i) {
          bundle.drafts.push_back(i);
        }
        units.push_back(place->second);
      }
    }
  }

  void keep(const plan::LockedDocuments& locked) {
    for (Bundle& bundle : bundles_) {
      const auto entry = locked.find(bundle.key);
      if (entry == locked.end()) {
        continue;
      }
      while (used_.size() <= entry->second) {
        open();
      }
      if (fits(bundle, entry->second)) {
        put(bundle, entry->second);
      }
    }
  }

  void place_rest() {
    std::uint32_t document = 0;
    for (Bundle& bundle : bundles_) {
      if (bundle.document != kNowhere) {
        continue;
      }
      // A document that was too full for one secret is not tried again, so that the cost grows with
      // the secrets and not with the documents.
      while (document < used_.size() && !fits(bundle, document)) {
        ++document;
      }
      if (document == used_.size()) {
        open();
      }
      put(bundle, document);
    }
  }

  // One for each number; empty if none of its locked grants is left.
  [[nodiscard]] std::vector<policy::Document> documents() const {
    std::vector<policy::Document> made(used_.size());
    std::vector<const Draft*> last(used_.size(), nullptr);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      for (std::size_t j = 0; j < draft.units.size(); ++j) {
        const std::string& unit = draft.units[j];
        const std::uint32_t number = bundles_[bundle_of_[i][j]].document;
        policy::Document& document = made[number];
        if (last[number] != &draft) {
          document.statements.push_back(draft.frame);
          last[number] = &draft;
        }
        policy::Statement& statement = document.statements.back();
        (draft.in_condition ? statement.conditions.back().values : statement.resources)
            .push_back(unit);
      }
    }
    return made;
  }

  [[nodiscard]] plan::LockedDocuments packing() const {
    plan::LockedDocuments packing;
    if (used_.size() > 1 || (used_.size() == 1 && used_.front() > kWorthKeeping)) {
      for (const Bundle& bundle : bundles_) {
        packing.emplace(bundle.key, bundle.document);
      }
    }
    return packing;
  }

 private:
  static std::size_t size(const std::string& unit) {
    constexpr std::size_t kQuotesAndComma = 3;
    return unit.size() + kQuotesAndComma;
  }

  void open() {
    used_.push_back(policy::size(policy::Document{}));
    has_.emplace_back(drafts_.size(), false);
  }

  [[nodiscard]] bool fits(const Bundle& bundle, std::uint32_t document) const {
    std::size_t needed = used_[document] + bundle.size;
    for (const std::uint32_t draft : bundle.drafts) {
      needed += has_[document][draft] ? 0 : frames_[draft];
    }
    return needed <= policy::kManagedPolicyLimit;
  }

  void put(Bundle& bundle, std::uint32_t document) {
    bundle.document = document;
    used_[document] += bundle.size;
    for (const std::uint32_t draft : bundle.drafts) {
      if (!has_[document][draft]) {
        has_[document][draft] = true;
        used_[document] += frames_[draft];
      }
    }
  }

  const std::vector<Draft>& drafts_;
  std::vector<std::size_t> frames_;
  std::vector<Bundle> bundles_;
  std::vector<std::vector<std::uint32_t>> bundle_of_;  // parallel to the drafts' units
  std::vector<std::size_t> used_;
  std::vector<std::vector<bool>> has_;  // which statements a document has
};

}  // namespace

void lower_policies(const model::Spec& spec, const plan::Plan& plan,
                    const model::Environment& environment, const plan::LockedEnvironment* locked,
                    plan::Environment& to) {
  for (plan::Principal& principal : to.principals) {
    const std::vector<Draft> drafts = statements(principal, plan, environment, to);
    DocumentPacker packer(drafts);
    if (locked != nullptr) {
      if (const auto entry = locked->documents.find(principal.name);
          entry != locked->documents.end()) {
        packer.keep(entry->second);
      }
    }
    packer.place_rest();
    principal.packing = packer.packing();
    std::size_t number = 0;
    for (policy::Document& document : packer.documents()) {
      ++number;
      if (document.statements.empty()) {
        continue;
      }
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
