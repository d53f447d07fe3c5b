#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/spec.h"
#include "prove/actions.h"
#include "prove/universe.h"
#include "source/span.h"

namespace prove {

struct SecretGrant {
  std::uint32_t secret = 0;  // in the universe
  Actions actions = 0;

  friend bool operator==(const SecretGrant&, const SecretGrant&) = default;
};

// The use of a key for one secret, through Secrets Manager in the secret's region.
struct KeyGrant {
  std::uint32_t key = 0;  // Universe::key of its ARN, or of its keys' pattern, a space, the alias
  std::uint32_t secret = 0;  // in the universe; of a replica: that in its region
  Actions actions = 0;

  friend bool operator==(const KeyGrant&, const KeyGrant&) = default;
};

// A pattern of names that an `open` read grants.
struct OpenRead {
  std::string pattern;
  Actions actions = 0;
  std::optional<std::uint32_t> key;   // that the pattern's values are decrypted with
  std::vector<std::uint32_t> covers;  // the secrets of today
};

// What a principal of an environment may do. Lists are sorted, and no two entries are alike.
struct Rights {
  std::string name;  // as plan::Principal has it
  source::Span span;
  std::vector<SecretGrant> secrets;
  std::vector<std::uint32_t> reads;  // those that the spec names as read
  std::vector<KeyGrant> keys;
  std::vector<OpenRead> open;
  // The tag by which secrets may be granted, as `key=value`; empty: by their names only.
  std::string tag;
  std::vector<std::string> functions;  // that rotate secrets
  bool random_passwords = false;
};

// Leaves one entry for each secret, or each key and secret, with everything that is granted;
// sorted.
void merge(std::vector<SecretGrant>& grants);
void merge(std::vector<KeyGrant>& grants);

// What the policies must allow according to the spec alone: names, keys and grants are derived here
// a second time, so that an error in `lower` cannot prove itself right.
class Expected {
 public:
  explicit Expected(const model::Spec& spec);
  [[nodiscard]] const Universe& universe() const { return universe_; }
  // Of the environment with that index, by principal name.
  [[nodiscard]] const std::vector<Rights>& rights(std::size_t environment) const {
    return rights_[environment];
  }

 private:
  Universe universe_;
  std::vector<std::vector<Rights>> rights_;
};

}  // namespace prove
