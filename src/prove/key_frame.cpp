#include "prove/key_frame.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "policy/evaluate.h"
#include "policy/wildcard.h"

namespace prove {

namespace {

const policy::Condition* find(const policy::Statement& statement, std::string_view key) {
  const policy::Condition* found = nullptr;
  for (const policy::Condition& condition : statement.conditions) {
    if (condition.key == key) {
      if (found != nullptr) {
        return nullptr;  // said twice
      }
      found = &condition;
    }
  }
  return found;
}

constexpr std::string_view kVia = "kms:ViaService";
constexpr std::string_view kSecretArn = "kms:EncryptionContext:SecretARN";
constexpr std::string_view kAliases = "kms:ResourceAliases";

// One question: what the request says beside its key.
struct Question {
  const char* what;
  std::string key;
  std::string via;
  std::string secret;
  std::string alias;
  bool allowed = false;
};

// The policy of every key unless its owner says otherwise.
policy::AccessPolicy key_policy(const std::string& account) {
  policy::AccessPolicy policy;
  policy::AccessStatement& statement = policy.statements.emplace_back();
  statement.effect = policy::Effect::Allow;
  statement.actions = {"kms:*"};
  statement.resources = {"*"};
  statement.has_principal = true;
  statement.principals = {{policy::PrincipalKind::Aws, account}};
  return policy;
}

bool answer(const policy::AccessPolicy& own, const Question& question, std::string_view action) {
  policy::Request request;
  const std::string account(policy::arn_segments(question.key)[4]);
  request.caller = policy::caller("arn:aws:iam::" + account + ":role/reader");
  request.action = action;
  request.resource = question.key;
  for (const auto& [key, value] : {std::pair{kVia, &question.via},
                                   {kSecretArn, &question.secret},
                                   {kAliases, &question.alias}}) {
    if (!value->empty()) {
      request.context.set(key, *value);
    }
  }
  request.context.close_all();
  const policy::AccessPolicy of_key = key_policy(account);
  policy::PolicySet set;
  set.identity = {{&own, "policy"}};
  set.resource = {{&of_key, "key"}};
  return policy::evaluate(request, set).answer == policy::Answer::Allowed;
}

}  // namespace

KeyFrame key_frame(const policy::Statement& statement, const plan::Environment& environment) {
  KeyFrame frame;
  const policy::Condition* const via = find(statement, kVia);
  const policy::Condition* const secrets = find(statement, kSecretArn);
  const policy::Condition* const aliases = find(statement, kAliases);
  const bool alias = aliases != nullptr;
  if (via == nullptr || via->op != "StringEquals" || via->values.size() != 1) {
    frame.wrong = "does not hold the key's use to Secrets Manager (kms:ViaService)";
  } else if (secrets == nullptr || secrets->op != "StringLike" || secrets->values.empty()) {
    frame.wrong = "does not hold the key's use to secrets (kms:EncryptionContext:SecretARN)";
  } else if (alias && (aliases->op != "ForAnyValue:StringEquals" || aliases->values.size() != 1)) {
    frame.wrong = "does not hold the key to one alias";
  } else if (statement.conditions.size() != (alias ? 3U : 2U)) {
    frame.wrong = "has a condition more than it should";
  } else if (statement.resources.size() != 1) {
    frame.wrong = "names more than one key";
  } else {
    constexpr std::string_view kService = "secretsmanager.";
    const std::string_view domain =
        environment.partition == "aws-cn" ? ".amazonaws.com.cn" : ".amazonaws.com";
    const std::string_view text = via->values.front();
    if (!text.starts_with(kService) || !text.ends_with(domain) ||
        text.size() <= kService.size() + domain.size()) {
      frame.wrong = "lets another service than Secrets Manager use the key";
      return frame;
    }
    frame.region = text.substr(kService.size(), text.size() - kService.size() - domain.size());
    frame.key = statement.resources.front() + (alias ? " " + aliases->values.front() : "");
  }
  return frame;
}

std::string tested(const policy::Statement& statement, const KeyFrame& frame,
                   const std::string& secret, bool by_tag) {
  policy::Document document;
  document.statements.push_back(statement);
  const policy::AccessPolicy own = policy::access_policy(document);
  const std::size_t space = frame.key.find(' ');
  const bool aliased = space != std::string::npos;
  Question right{.what = "",
                 .key = frame.key.substr(0, space),
                 .via = find(statement, kVia)->values.front(),
                 .secret = secret,
                 .alias = aliased ? frame.key.substr(space + 1) : "",
                 .allowed = true};
  if (aliased) {
    right.key.replace(right.key.size() - 1, 1, "0b1c2d3e");
  }
  std::vector<Question> all{right};
  const auto wrong = [&](const char* what, std::string Question::*member, std::string value) {
    all.push_back(right);
    all.back().what = what;
    all.back().*member = std::move(value);
    all.back().allowed = false;
  };
  wrong("the key's use directly", &Question::via, {});
  wrong("the key's use through another service", &Question::via, "s3.eu-west-1.amazonaws.com");
  wrong("the key's use for no secret", &Question::secret, {});
  wrong("the key's use for another secret", &Question::secret, "x" + secret);
  if (!by_tag) {
    wrong("the key's use for another secret", &Question::secret, secret + "x");
  }
  const std::string_view account = policy::arn_segments(right.key)[4];
  std::string elsewhere = right.key;
  elsewhere.replace(elsewhere.find(account), account.size(), "999999999999");
  wrong("the use of another account's key", &Question::key, elsewhere);
  if (aliased) {
    wrong("the use of a key without the alias", &Question::alias, {});
    wrong("the use of a key with another alias", &Question::alias, "alias/other");
  } else {
    wrong("the use of another key", &Question::key, right.key + "0");
  }
  for (const Question& question : all) {
    if (answer(own, question, statement.actions.front()) != question.allowed) {
      return question.allowed ? "refuses the key's use for a secret it names"
                              : std::string("allows ") + question.what;
    }
  }
  return {};
}

}  // namespace prove
