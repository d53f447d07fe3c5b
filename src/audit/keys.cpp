#include "audit/keys.h"

#include <algorithm>

namespace audit {

namespace {

constexpr std::string_view kAlias = "alias/";
constexpr std::string_view kOwn = "alias/aws/secretsmanager";

}  // namespace

NamedKey named_key(const Account& account, std::string_view partition, const std::string& id,
                   const std::string& owner, const std::string& region) {
  NamedKey named;
  const std::size_t at = id.find(kAlias);
  const std::string alias = at == std::string::npos ? std::string() : id.substr(at);
  if (id.empty() || alias == kOwn) {
    return named;
  }
  named.customer = true;
  const std::string head = id.starts_with("arn:") ? id.substr(0, id.rfind(':') + 1)
                                                  : "arn:" + std::string(partition) +
                                                        ":kms:" + region + ":" + owner + ":";
  if (alias.empty()) {
    named.arn = id.starts_with("arn:") ? id : head + "key/" + id;
    const auto found = account.keys.find(named.arn);
    named.key = found == account.keys.end() ? nullptr : &found->second;
  } else {
    for (auto key = account.keys.lower_bound(head);
         key != account.keys.end() && key->first.starts_with(head); ++key) {
      if (std::ranges::find(key->second.aliases, alias) != key->second.aliases.end()) {
        named.arn = key->first;
        named.key = &key->second;
        break;
      }
    }
  }
  if (named.key != nullptr &&
      (named.key->manager == "AWS" ||
       std::ranges::find(named.key->aliases, kOwn) != named.key->aliases.end())) {
    named.customer = false;
  }
  return named;
}

}  // namespace audit
