#include "scan/key_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "scan/classes.h"

namespace scan {

namespace {

// A name that ends in one of these words has a secret value.
constexpr std::array<std::string_view, 21> kNouns{
    "password", "passwords", "passwd",  "passphrase", "passcode",    "pass",       "pwd",
    "pw",       "secret",    "secrets", "token",      "tokens",      "credential", "credentials",
    "creds",    "apikey",    "authkey", "authtoken",  "accesstoken", "secretkey",  "privatekey"};

// `key` means a secret only after one of these words: a public, primary or cache key is not one.
constexpr std::array<std::string_view, 36> kBeforeKey{
    "api",        "auth",    "private",     "client",  "access",       "secret",
    "encryption", "signing", "master",      "session", "app",          "application",
    "service",    "webhook", "account",     "storage", "shared",       "license",
    "admin",      "jwt",     "cookie",      "hmac",    "crypto",       "cipher",
    "token",      "sas",     "deploy",      "live",    "subscription", "consumer",
    "aes",        "ingest",  "integration", "rest",    "functions",    "bot"};

// After one of these words, `token` only continues a list or identifies a request.
constexpr std::array<std::string_view, 12> kBeforeMark{
    "next",   "starting", "continuation", "page",        "pagination", "change",
    "update", "sync",     "resume",       "idempotency", "request",    "cancellation"};

// Words that may follow without changing the meaning: where it is used, which one, how it is
// encoded.
constexpr std::array<std::string_view, 32> kAfter{
    "prod",    "production", "dev",     "development", "staging", "stage",     "stg",
    "test",    "testing",    "local",   "qa",          "uat",     "old",       "new",
    "current", "previous",   "next",    "live",        "sandbox", "primary",   "secondary",
    "base",    "value",      "string",  "text",        "plain",   "plaintext", "raw",
    "b64",     "base64",     "default", "main"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// `awsSecretAccess-KEY_2` → aws secret access key 2
std::vector<std::string> split(std::string_view key) {
  std::vector<std::string> words;
  bool begins = true;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char c = key[i];
    if (!is_in(c, kAlnum)) {
      begins = true;
      continue;
    }
    const bool capital = is_in(c, kUpper);
    const bool after_small = i > 0 && is_in(key[i - 1], kLower | kDigit);
    const bool before_small =
        i > 0 && is_in(key[i - 1], kUpper) && i + 1 < key.size() && is_in(key[i + 1], kLower);
    if (begins || (capital && (after_small || before_small))) {
      words.emplace_back();
      begins = false;
    }
    words.back() += lower(c);
  }
  return words;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Naming naming(std::string_view key) {
  std::vector<std::string> words = split(key);
  const auto drops = [&] {
    return words.size() > 1 && (has(kAfter, words.back()) || is_all(words.back(), kDigit));
  };
  while (drops()) {
    words.pop_back();
  }
  if (words.empty()) {
    return Naming::Nothing;
  }
  std::string& last = words.back();
  while (last.size() > 1 && is_in(last.back(), kDigit)) {
    last.pop_back();
  }
  if (last == "authorization") {
    return Naming::Authorization;
  }
  const bool before_fits = words.size() > 1 && has(kBeforeKey, words[words.size() - 2]);
  const bool key_noun = last == "key" && before_fits && !contains(words, "public");
  const bool mark =
      last == "token" && words.size() > 1 && has(kBeforeMark, words[words.size() - 2]);
  if (mark || (!key_noun && !has(kNouns, last))) {
    return Naming::Nothing;
  }
  if (contains(words, "secret") && (contains(words, "access") || contains(words, "aws"))) {
    return Naming::AwsSecretKey;
  }
  if (last == "token" && contains(words, "session")) {
    return Naming::AwsSession;
  }
  if (last == "token" && (contains(words, "twilio") || contains(words, "auth"))) {
    return Naming::TwilioToken;
  }
  return Naming::Secret;
}

}  // namespace scan
