#include "random_case.h"

#include <array>
#include <string_view>
#include <utility>

#include "policy/folded.h"

namespace policy_tests {

namespace {

using policy::AccessPolicy;
using policy::AccessStatement;
using Texts = std::vector<std::string_view>;

const Texts kActions{"secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret",
                     "secretsmanager:PutSecretValue", "secretsmanager:TagResource"};
const Texts kActionPatterns{"secretsmanager:GetSecretValue",
                            "secretsmanager:getsecretvalue",
                            "secretsmanager:Get*",
                            "secretsmanager:*",
                            "secretsmanager:?etSecretValue",
                            "*",
                            "secretsmanager:*Secret*",
                            "secretsmanager:DescribeSecret",
                            "secretsmanager:Put*",
                            "secretsmanager:TagResource",
                            "kms:Decrypt",
                            "kms:*",
                            "s3:GetObject"};
const Texts kNames{"shop/dev/db-AbCdEf",        "shop/dev/db-replica-AbCdEf",
                   "shop/dev/db-old-1a2b3c",    "shop/prod/db-AbCdEf",
                   "shop/dev/red/db-Zz09xY",    "Shop/dev/db-AbCdEf",
                   "shop/dev/db-a1b2c3-AbCdEf", "db-AbCdEf"};
const Texts kNamePatterns{"shop/dev/db-??????",
                          "shop/dev/db-*",
                          "shop/dev/db*",
                          "shop/dev/*",
                          "shop/*/db-??????",
                          "*",
                          "shop/dev/db-AbCdEf",
                          "*db*",
                          "shop/prod/*",
                          "shop/${aws:PrincipalTag/stage}/*",
                          "shop/d?v/db-??????",
                          "??op/dev/db-AbCdEf",
                          "shop/dev/${aws:PrincipalTag/team, 'db'}-??????",
                          "shop/dev/db${$}*",
                          "shop/dev/${*}-??????"};
const Texts kHeads{"arn:aws:secretsmanager:eu-west-1:111122223333:secret:",
                   "arn:aws:secretsmanager:eu-west-1:111122223333:secret:",
                   "arn:aws:secretsmanager:eu-west-1:111122223333:secret:",
                   "arn:aws:secretsmanager:us-east-1:111122223333:secret:",
                   "arn:aws:secretsmanager:eu-west-1:444455556666:secret:",
                   "arn:aws:secretsmanager:*:111122223333:secret:",
                   "arn:aws:secretsmanager:eu-*-1:111122223333:secret:",
                   "arn:aws:secretsmanager:eu-west-1:*:secret:",
                   "arn:aws-cn:secretsmanager:eu-west-1:111122223333:secret:"};
constexpr std::string_view kKey = "arn:aws:kms:eu-west-1:111122223333:key/0b1c2d3e";
const Texts kKeyPatterns{kKey, "arn:aws:kms:eu-west-1:111122223333:key/*", "*",
                         "arn:aws:kms:eu-west-1:444455556666:key/*"};
const Texts kCallers{"arn:aws:sts::111122223333:assumed-role/api/run",
                     "arn:aws:sts::111122223333:assumed-role/api/run",
                     "arn:aws:iam::111122223333:user/ann",
                     "arn:aws:sts::444455556666:assumed-role/api/run"};
const Texts kPrincipals{"arn:aws:iam::111122223333:role/api",
                        "arn:aws:sts::111122223333:assumed-role/api/run",
                        "arn:aws:sts::111122223333:assumed-role/api/other",
                        "arn:aws:iam::111122223333:user/ann",
                        "arn:aws:iam::111122223333:root",
                        "111122223333",
                        "*",
                        "arn:aws:iam::444455556666:role/api",
                        "arn:aws:iam::444455556666:root",
                        "arn:aws:iam::111122223333:role/other"};

enum class Type : std::uint8_t { Text, Number, Date, Bool, Address, Arn };

struct Key {
  std::string_view name;
  Type type;
  bool several;
  Texts values;  // of requests
  Texts wanted;  // of policies
};

const std::vector<Key> kKeys{
    {"aws:PrincipalTag/team", Type::Text, false, {"db", "red", "Red"}, {"db", "red", "r?d", "*"}},
    {"aws:PrincipalTag/stage",
     Type::Text,
     false,
     {"dev", "prod"},
     {"dev", "pro*", "${aws:PrincipalTag/team}"}},
    {"aws:ResourceTag/team",
     Type::Text,
     false,
     {"red", "blue"},
     {"red", "blue", "${aws:PrincipalTag/team}", "${aws:PrincipalTag/team, 'red'}", "b*"}},
    {"aws:SourceVpce", Type::Text, false, {"vpce-1", "vpce-2"}, {"vpce-1", "vpce-*"}},
    {"aws:PrincipalOrgID", Type::Text, false, {"o-a", "o-b"}, {"o-a", "o-?"}},
    {"aws:TagKeys", Type::Text, true, {"red", "blue", "green"}, {"red", "blue", "gr*", "*e*"}},
    {"secretsmanager:VersionStage",
     Type::Text,
     false,
     {"AWSCURRENT", "AWSPENDING"},
     {"AWSCURRENT", "awscurrent", "AWS*"}},
    {"kms:ViaService",
     Type::Text,
     false,
     {"secretsmanager.eu-west-1.amazonaws.com", "s3.eu-west-1.amazonaws.com"},
     {"secretsmanager.eu-west-1.amazonaws.com", "secretsmanager.*", "s3.eu-west-1.amazonaws.com"}},
    {"aws:MultiFactorAuthAge",
     Type::Number,
     false,
     {"10", "100", "99.5", "-3"},
     {"10", "100", "99.5", "50"}},
    {"aws:CurrentTime",
     Type::Date,
     false,
     {"2026-01-01T00:00:00Z", "2026-06-30T12:34:56Z", "2027-01-01T00:00:00Z"},
     {"2026-01-01T00:00:00Z", "2026-06-30T12:34:56Z", "2026-12-31T23:59:59Z"}},
    {"aws:SecureTransport", Type::Bool, false, {"true", "false"}, {"true", "false"}},
    {"aws:SourceIp",
     Type::Address,
     false,
     {"10.0.0.1", "192.0.2.7", "2001:db8::1"},
     {"10.0.0.0/8", "192.0.2.7", "2001:db8::/32"}},
    {"aws:PrincipalArn",
     Type::Arn,
     false,
     {},
     {"arn:aws:iam::111122223333:role/api", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:*",
      "arn:*:iam::111122223333:role/a?i", "arn:aws:iam::111122223333:user/ann"}},
    {"aws:SourceArn",
     Type::Arn,
     false,
     {"arn:aws:s3:::bucket", "arn:aws:sns:eu-west-1:111122223333:t:x"},
     {"arn:aws:s3:::bucket", "arn:aws:sns:*:111122223333:t:*", "arn:aws:sns:eu-west-1:*:x"}},
};

const Texts kTextOperators{"StringEquals",  "StringNotEquals",        "StringLike",
                           "StringNotLike", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"};
const Texts kNumberOperators{"NumericEquals",      "NumericNotEquals",
                             "NumericLessThan",    "NumericLessThanEquals",
                             "NumericGreaterThan", "NumericGreaterThanEquals"};
const Texts kDateOperators{"DateEquals",         "DateNotEquals",   "DateLessThan",
                           "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"};
const Texts kBoolOperators{"Bool"};
const Texts kAddressOperators{"IpAddress", "NotIpAddress"};
const Texts kArnOperators{"ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "StringLike"};

const Texts& operators(Type type) {
  switch (type) {
    case Type::Number:
      return kNumberOperators;
    case Type::Date:
      return kDateOperators;
    case Type::Bool:
      return kBoolOperators;
    case Type::Address:
      return kAddressOperators;
    case Type::Arn:
      return kArnOperators;
    case Type::Text:
      break;
  }
  return kTextOperators;
}

class Maker {
 public:
  explicit Maker(Choices& choices) : choices_(choices) {}

  Case make() {
    Case out;
    const bool key = choices_.chance(12);
    out.request.caller = policy::caller(choices_.one_of(kCallers));
    out.request.action = key ? "kms:Decrypt" : std::string(choices_.one_of(kActions));
    out.request.resource = key ? std::string(kKey)
                               : std::string(kHeads.front()) + std::string(choices_.one_of(kNames));
    context(out);
    out.identity = several(2, false, key);
    out.resource = several(choices_.chance(key ? 85 : 45) ? 1 : 0, true, key);
    out.boundary = several(choices_.chance(20) ? 1 : 0, false, key);
    if (out.request.caller.kind == policy::Caller::Kind::Role) {
      out.session = several(choices_.chance(15) ? 1 : 0, false, key);
    }
    out.service_control = levels(key, 12);
    if (choices_.chance(8)) {
      out.resource_control = several(1, false, key);
      for (AccessPolicy& policy : out.resource_control) {
        refuse_only(policy);
      }
    }
    return out;
  }

 private:
  // A service adds its own keys only to requests that support them (Service Authorization
  // Reference).
  static bool of_request(std::string_view key, std::string_view action) {
    return key.starts_with("kms:")              ? action.starts_with("kms:")
           : key.starts_with("secretsmanager:") ? action == "secretsmanager:GetSecretValue"
                                                : true;
  }

  void context(Case& out) {
    for (const Key& key : kKeys) {
      if (key.values.empty() || !of_request(key.name, out.request.action) || !choices_.chance(60)) {
        continue;
      }
      std::vector<std::string> values;
      const std::size_t count = key.several ? 1 + choices_.below(2) : 1;
      for (std::size_t i = 0; i < count; ++i) {
        values.emplace_back(choices_.one_of(key.values));
      }
      out.keys[std::string(key.name)] = std::move(values);
    }
    out.keys["aws:PrincipalArn"] = {out.request.caller.arn};
    for (const auto& [name, values] : out.keys) {
      out.request.context.set_values(name, values);
    }
    out.request.context.close_all();
  }

  // What an organization accepts as a resource control policy.
  static void refuse_only(AccessPolicy& policy) {
    policy.variables = true;
    for (AccessStatement& statement : policy.statements) {
      statement.effect = policy::Effect::Deny;
      statement.has_principal = true;
      statement.principals = {{policy::PrincipalKind::Everyone, {}}};
      statement.not_action = false;
      std::erase(statement.actions, "*");
      statement.actions.emplace_back("secretsmanager:Get*");
    }
  }

  std::vector<std::vector<AccessPolicy>> levels(bool key, std::size_t percent) {
    std::vector<std::vector<AccessPolicy>> out;
    if (choices_.chance(percent)) {
      for (std::size_t i = 0; i <= choices_.below(2); ++i) {
        out.push_back(several(1, false, key));
        if (choices_.chance(70)) {
          AccessPolicy everything;
          everything.variables = true;
          AccessStatement& statement = everything.statements.emplace_back();
          statement.effect = policy::Effect::Allow;
          statement.actions = {"*"};
          statement.resources = {"*"};
          out.back().push_back(std::move(everything));
        }
      }
    }
    return out;
  }

  std::vector<AccessPolicy> several(std::size_t most, bool with_principal, bool key) {
    std::vector<AccessPolicy> out;
    for (std::size_t i = 0; i < most; ++i) {
      AccessPolicy& policy = out.emplace_back();
      policy.variables = choices_.chance(90);
      const std::size_t count = 1 + choices_.below(3);
      for (std::size_t s = 0; s < count; ++s) {
        policy.statements.push_back(statement(with_principal, key));
        policy.statements.back().sid = "S" + std::to_string(s);
      }
    }
    return out;
  }

  AccessStatement statement(bool with_principal, bool key) {
    AccessStatement out;
    out.effect = choices_.chance(82) ? policy::Effect::Allow : policy::Effect::Deny;
    out.not_action = choices_.chance(6);
    for (std::size_t i = 0; i <= choices_.below(2); ++i) {
      out.actions.emplace_back(choices_.one_of(kActionPatterns));
    }
    if (key && choices_.chance(70)) {
      out.actions.emplace_back("kms:Decrypt");
    }
    out.not_resource = choices_.chance(6);
    for (std::size_t i = 0; i <= choices_.below(2); ++i) {
      out.resources.push_back(resource(key));
    }
    if (with_principal) {
      out.has_principal = true;
      for (std::size_t i = 0; i <= choices_.below(2); ++i) {
        const std::string_view value = choices_.one_of(kPrincipals);
        out.principals.push_back({policy::PrincipalKind::Aws, std::string(value)});
      }
    }
    const std::size_t tests = choices_.chance(55) ? 0 : 1 + choices_.below(2);
    for (std::size_t i = 0; i < tests; ++i) {
      add_test(out);
    }
    return out;
  }

  std::string resource(bool key) {
    if (key) {
      return std::string(choices_.one_of(kKeyPatterns));
    }
    if (choices_.chance(15)) {
      return "*";
    }
    return std::string(choices_.one_of(kHeads)) + std::string(choices_.one_of(kNamePatterns));
  }

  void add_test(AccessStatement& to) {
    const Key& key = kKeys[choices_.below(kKeys.size())];
    policy::Test test;
    test.key = key.name;
    if (choices_.chance(10)) {
      test.op = "Null";
      test.values = {choices_.chance(50) ? "true" : "false"};
    } else {
      if (key.several) {
        test.op = choices_.chance(50) ? "ForAllValues:" : "ForAnyValue:";
      }
      test.op += choices_.one_of(operators(key.type));
      if (!key.several && choices_.chance(20)) {
        test.op += "IfExists";
      }
      for (std::size_t i = 0; i <= choices_.below(2); ++i) {
        test.values.emplace_back(choices_.one_of(key.wanted));
      }
    }
    // A map contains each key of an operator only once.
    for (const policy::Test& other : to.conditions) {
      if (other.op == test.op && other.key == test.key) {
        return;
      }
    }
    test.meaning = policy::condition_operator(test.op);
    test.folded_key = policy::folded(test.key);
    to.conditions.push_back(std::move(test));
  }

  Choices& choices_;
};

std::vector<policy::Attached> attached(const std::vector<AccessPolicy>& policies) {
  std::vector<policy::Attached> out;
  for (const AccessPolicy& policy : policies) {
    out.push_back({&policy, "policy"});
  }
  return out;
}

}  // namespace

policy::PolicySet Case::policies() const {
  policy::PolicySet set;
  set.identity = attached(identity);
  set.resource = attached(resource);
  set.boundary = attached(boundary);
  set.session = attached(session);
  for (const auto& level : service_control) {
    set.service_control.push_back(attached(level));
  }
  set.resource_control = attached(resource_control);
  return set;
}

Case random_case(Choices& choices) { return Maker(choices).make(); }

policy::Request with_unknown_keys(const Case& from, Choices& choices) {
  policy::Request request = from.request;
  request.context = policy::Context();
  for (const Key& key : kKeys) {
    const auto found = from.keys.find(std::string(key.name));
    if (choices.chance(35)) {
      continue;
    }
    if (found == from.keys.end()) {
      request.context.set_absent(key.name);
    } else {
      request.context.set_values(key.name, found->second);
    }
  }
  return request;
}

}  // namespace policy_tests
