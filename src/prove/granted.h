#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.h"
#include "prove/expected.h"
#include "prove/tagged.h"

namespace prove {

// A statement that is wrong for every spec; it is reported with its text.
struct Wrong {
  std::string what;  // "does not match a secret of the spec: …"
  const policy::Statement* statement = nullptr;
};

// What the policy documents allow, taken from the documents alone.
struct Granted {
  std::vector<SecretGrant> secrets;
  std::vector<KeyGrant> keys;
  std::vector<Actions> open;    // parallel to Rights::open: what is granted on each pattern
  std::vector<bool> open_keys;  // and whether its key may be used
  std::vector<std::string> functions;
  bool random_passwords = false;
  std::vector<Wrong> wrong;
};

// Reads documents. Remembers the result for a pattern, since many documents contain it.
class DocumentReader {
 public:
  DocumentReader(const Universe& universe, const plan::Plan& plan)
      : universe_(universe), tagged_(universe, plan) {}

  // Of `rights` it uses the open patterns and the tag, and, if a key is used for whatever has the
  // tag, the secrets that are encrypted with it. Everything else is taken from the document.
  Granted read(const plan::Principal& principal, const Rights& rights,
               const plan::Environment& environment);

  // The ids of secrets that a statement's Resource or encryption context names.
  const std::vector<std::uint32_t>& matching(const std::string& pattern);

 private:
  struct Pattern {
    std::vector<std::uint32_t> secrets;
    std::string stranger;  // a name that is not in the spec, but that it matches
  };
  const Pattern& pattern(const std::string& text);
  void secrets(const policy::Statement& statement, Actions actions, const Rights& rights,
               const plan::Environment& environment, Granted& to);
  void tagged_secrets(const policy::Statement& statement, Actions actions, const Rights& rights,
                      const plan::Environment& environment, Granted& to);
  void tagged_keys(const policy::Statement& statement, std::uint32_t key, Actions actions,
                   const std::string& pattern, const Rights& rights, Granted& to);
  void keys(const policy::Statement& statement, Actions actions, const Rights& rights,
            const plan::Environment& environment, Granted& to);

  const Universe& universe_;
  TaggedSecrets tagged_;
  std::unordered_map<std::string_view, Pattern> patterns_;
  std::set<std::string> sound_frames_;  // conditions of key statements that passed the test
};

}  // namespace prove
