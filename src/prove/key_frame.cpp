#include "prove/key_frame.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/kms_key.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"
#include "base/check.h"
#include "policy/evaluate.h"
#include "policy/wildcard.h"

namespace prove {

namespace {

const policy::Condition* find(const policy::Statement& statement, std::string_view key) {
  const policy::Condition* found = nullptr;
  for (const policy::Condition& condition : statement.conditions) {
    if (condition.key == key) {
      if (found != nullptr) {
        return nullptr;  // it occurs twice
      }
      found = &condition;
    }
  }
  return found;
}

// One question: what the request contains in addition to its key.
struct Question {
  const char* what;
  std::string key;
  std::string via;
  std::string secret;
  std::string alias;
  bool allowed = false;
};

bool answer(const policy::AccessPolicy& own, const Question& question, std::string_view action) {
  policy::Request request;
  const auto key = aws::parse_arn(question.key);
  SG_CHECK(key, "keys are asked about by their ARNs");
  request.caller = policy::caller(aws::iam_arn(key->partition, key->account, "role/reader"));
  request.action = action;
  request.resource = question.key;
  for (const auto& [name, value] : {std::pair{aws::kViaService, &question.via},
                                    {aws::kSecretArnContext, &question.secret},
                                    {aws::kResourceAliases, &question.alias}}) {
    if (!value->empty()) {
      request.context.set(name, *value);
    }
  }
  request.context.close_all();
  const policy::AccessPolicy of_key = policy::default_key_policy(key->account);
  policy::PolicySet set;
  set.identity = {{&own, "policy"}};
  set.resource = {{&of_key, "key"}};
  return policy::evaluate(request, set).answer == policy::Answer::Allowed;
}

}  // namespace

KeyFrame key_frame(const policy::Statement& statement, const plan::Environment& environment) {
  KeyFrame frame;
  const policy::Condition* const via = find(statement, aws::kViaService);
  const policy::Condition* const secrets = find(statement, aws::kSecretArnContext);
  const policy::Condition* const aliases = find(statement, aws::kResourceAliases);
  const bool alias = aliases != nullptr;
  if (via == nullptr || via->op != "StringEquals" || via->values.size() != 1) {
    frame.wrong = "does not limit the key to use through Secrets Manager (kms:ViaService)";
  } else if (secrets == nullptr || secrets->op != "StringLike" || secrets->values.empty()) {
    frame.wrong = "does not limit the key to use for secrets (kms:EncryptionContext:SecretARN)";
  } else if (alias && (aliases->op != "ForAnyValue:StringEquals" || aliases->values.size() != 1)) {
    frame.wrong = "does not limit the key to one alias";
  } else if (statement.conditions.size() != (alias ? 3U : 2U)) {
    frame.wrong = "has an additional condition";
  } else if (statement.resources.size() != 1) {
    frame.wrong = "names more than one key";
  } else {
    frame.region =
        aws::region_of_endpoint(via->values.front(), aws::kSecretService, environment.partition);
    if (frame.region.empty()) {
      frame.wrong = "allows the key for a service other than Secrets Manager";
      return frame;
    }
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
                 .via = find(statement, aws::kViaService)->values.front(),
                 .secret = secret,
                 .alias = aliased ? frame.key.substr(space + 1) : "",
                 .allowed = true};
  if (aliased) {
    right.key.replace(right.key.size() - 1, 1, "0b1c2d3e");
  }
  const std::string right_key = right.key;
  const auto key = aws::parse_arn(right_key);
  SG_CHECK(key, "a statement about a key names its ARN");
  std::vector<Question> all{right};
  const auto wrong = [&](const char* what, std::string Question::*member, std::string value) {
    all.push_back(right);
    all.back().what = what;
    all.back().*member = std::move(value);
    all.back().allowed = false;
  };
  wrong("direct use of the key", &Question::via, {});
  wrong("use of the key through another service", &Question::via,
        aws::endpoint("s3", frame.region, key->partition));
  wrong("use of the key for no secret", &Question::secret, {});
  wrong("use of the key for another secret", &Question::secret, "x" + secret);
  if (!by_tag) {
    wrong("use of the key for another secret", &Question::secret, secret + "x");
  }
  aws::Arn elsewhere = *key;
  elsewhere.account = "999999999999";
  wrong("use of another account's key", &Question::key, aws::to_string(elsewhere));
  if (aliased) {
    wrong("use of a key without the alias", &Question::alias, {});
    wrong("use of a key with another alias", &Question::alias,
          std::string(aws::kAliasPrefix) + "other");
  } else {
    wrong("use of another key", &Question::key, right.key + "0");
  }
  for (const Question& question : all) {
    if (answer(own, question, statement.actions.front()) != question.allowed) {
      return question.allowed ? "does not allow the key for a secret that it names"
                              : std::string("allows ") + question.what;
    }
  }
  return {};
}

}  // namespace prove
