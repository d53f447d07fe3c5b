#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "audit/json.h"
#include "audit/live_policy.h"
#include "audit/read.h"

namespace audit {

namespace {

constexpr std::array<std::string_view, 4> kLists{"UserDetailList", "GroupDetailList",
                                                 "RoleDetailList", "Policies"};

class IamReading {
 public:
  explicit IamReading(Account& account) : account_(account) {}

  std::string take(std::string_view list, const Json& entry) {
    if (list.empty()) {
      return std::ranges::any_of(kLists, [&](auto name) { return entry.contains(name); })
                 ? std::string()
                 : "it has none of UserDetailList, GroupDetailList, RoleDetailList and Policies";
    }
    const std::string arn = text(entry, "Arn");
    if (arn_account(arn).empty()) {
      return "an entry of " + std::string(list) + " has no `Arn`";
    }
    if (list == "Policies") {
      return managed(arn, entry);
    }
    const bool user = list == "UserDetailList";
    return identity(user                        ? Identity::Kind::User
                    : list == "GroupDetailList" ? Identity::Kind::Group
                                                : Identity::Kind::Role,
                    user                        ? "UserPolicyList"
                    : list == "GroupDetailList" ? "GroupPolicyList"
                                                : "RolePolicyList",
                    arn, entry);
  }

 private:
  std::string managed(const std::string& arn, const Json& entry) {
    const std::string wanted = text(entry, "DefaultVersionId");
    const Json* document = nullptr;
    for (const Json& version : array(entry, "PolicyVersionList").items()) {
      const bool is =
          wanted.empty() ? flag(version, "IsDefaultVersion") : text(version, "VersionId") == wanted;
      if (is && version.contains("Document")) {
        document = version.find("Document");
      }
    }
    const auto [place, fresh] =
        account_.managed.try_emplace(arn, static_cast<std::uint32_t>(account_.policies.size()));
    if (fresh) {
      account_.policies.emplace_back();
    }
    LivePolicy& policy = account_.policies[place->second];
    if (document != nullptr) {
      policy = live_policy(arn, *document, place->second);
    } else {
      policy.name = arn;
      policy.unreadable = "its default version is not in the files";
    }
    return {};
  }

  std::string identity(Identity::Kind kind, const char* policies, const std::string& arn,
                       const Json& entry) {
    Identity identity;
    identity.kind = kind;
    identity.arn = arn;
    identity.account = arn_account(arn);
    identity.name = arn.substr(arn.rfind('/') + 1);
    identity.tags = tags(entry);
    account_.iam_accounts.insert(identity.account);
    for (const Json& one : array(entry, policies).items()) {
      if (!one.contains("PolicyDocument")) {
        return "a policy of " + arn + " has no `PolicyDocument`";
      }
      const auto index = static_cast<std::uint32_t>(account_.policies.size());
      identity.inline_policies.push_back(index);
      account_.policies.push_back(
          live_policy("the inline policy `" + text(one, "PolicyName") + "` of " + arn,
                      *one.find("PolicyDocument"), index));
    }
    for (const Json& one : array(entry, "AttachedManagedPolicies").items()) {
      identity.attached.push_back(text(one, "PolicyArn"));
    }
    for (const Json& one : array(entry, "GroupList").items()) {
      identity.groups.push_back(one.is_text() ? one.text() : std::string());
    }
    if (const Json* boundary = object(entry, "PermissionsBoundary")) {
      identity.boundary = text(*boundary, "PermissionsBoundaryArn");
    }
    const auto [place, fresh] =
        account_.by_arn.try_emplace(arn, static_cast<std::uint32_t>(account_.identities.size()));
    if (fresh) {
      account_.identities.emplace_back();
    }
    account_.identities[place->second] = std::move(identity);
    return {};
  }

  Account& account_;
};

}  // namespace

std::optional<Misread> read_iam(const Bytes& bytes, Account& account) {
  IamReading reading(account);
  return read_answers(bytes, kLists, [&](std::string_view list, const Json& entry) {
    return reading.take(list, entry);
  });
}

}  // namespace audit
