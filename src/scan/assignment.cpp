#include "scan/assignment.h"

#include <algorithm>
#include <array>

#include "scan/classes.h"
#include "scan/key_name.h"
#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

constexpr std::size_t kLongestKey = 100;
constexpr std::size_t kMostSpaces = 16;
constexpr std::size_t kShortest = 10;
constexpr std::size_t kLongest = 200;
constexpr std::size_t kLongestValue = 4096;
constexpr Class kKey = kWord | kDot;

constexpr std::array<std::string_view, 7> kStems{"passw", "pass", "pwd", "secret",
                                                 "token", "cred", "key"};

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

bool ends_bare(char c) {
  return static_cast<unsigned char>(c) <= ' ' ||
         std::string_view(R"("'`,;)}]<>|&\)").find(c) != std::string_view::npos;
}

// Paths, references, digests with the name of the hash function, addresses.
bool is_other(std::string_view value) {
  constexpr std::array<std::string_view, 15> kBegins{
      "/",      "./",  "../",  "~",     "arn:",    "sha1",   "sha256", "sha384",
      "sha512", "md5", "var.", "data.", "module.", "local.", "ssh-"};
  return std::any_of(kBegins.begin(), kBegins.end(),
                     [&](std::string_view begin) { return value.starts_with(begin); }) ||
         value.find("://") != std::string_view::npos ||
         value.find(":secret:") != std::string_view::npos ||
         value.find_first_of("()[]{}") != std::string_view::npos || is_uuid(value);
}

bool is_printable(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool is_aws_secret_key(std::string_view value) {
  return value.size() == 40 && is_all(value, kBase64) && !is_all(value, kHexAnyCase) &&
         entropy(value) >= 4.25;
}

bool is_session_token(std::string_view value) {
  return value.size() >= 100 && is_all(value, kBase64 | kPad) && entropy(value) >= 4.5;
}

// An unquoted word that code would read as an identifier: foo.bar2, self.token
bool is_member(std::string_view value) {
  return value.find('.') != std::string_view::npos && is_in(value.front(), kLetter | kUnderscore) &&
         is_all(value, kAlnum | kUnderscore | kDot);
}

std::optional<Finding> judged(Naming naming, std::string_view value, bool quoted) {
  // Limit the length: in `token=token=…` the rest would be read again from each name.
  const bool session = naming == Naming::AwsSession && is_session_token(value);
  if (value.empty() || (value.size() > kLongest && !session) || is_template(value) ||
      !is_printable(value) || is_placeholder(value)) {
    return std::nullopt;
  }
  if (naming == Naming::AwsSecretKey && is_aws_secret_key(value)) {
    return Finding{.kind = "aws-secret-key", .title = "AWS secret access key"};
  }
  if (session) {
    return Finding{.kind = "aws-session-token", .title = "AWS session token"};
  }
  if (naming == Naming::TwilioToken && value.size() == 32 && is_all(value, kHex)) {
    return Finding{.kind = "twilio-auth-token", .title = "Twilio auth token"};
  }
  if (value.size() < kShortest || is_other(value) || (!quoted && is_member(value)) ||
      !is_random(value) || is_documented(value)) {
    return std::nullopt;
  }
  return Finding{.kind = kSecretValue, .title = "secret value", .level = Level::Warning};
}

}  // namespace

std::span<const std::string_view> key_stems() { return kStems; }

// Skips a type between a colon and the equals sign: `token: str = "…"`, `key: &'a str = "…"`.
// Returns `at` if there is none.
std::size_t Assignments::after_type(std::size_t at) const {
  constexpr std::size_t kLongestType = 48;
  constexpr std::string_view kOfTypes = " _.:&'<>[]?|*";
  const std::size_t limit = std::min(text_.size(), at + kLongestType);
  std::size_t end = at;
  while (end < limit &&
         (is_in(text_[end], kAlnum) || kOfTypes.find(text_[end]) != std::string_view::npos)) {
    ++end;
  }
  const bool some = run_end(text_, at, kAlnum, kLongestType) > at || end > at + 2;
  return some && text_.substr(end).starts_with("= ") ? end + 1 : at;
}

// True if the word before the name is a command that takes a name and a value: `ENV name value` in
// a Dockerfile, `setenv name value`, `setx name value`.
bool Assignments::follows_setter(std::size_t key) const {
  constexpr std::array<std::string_view, 3> kSetters{"ENV ", "setenv ", "setx "};
  const std::string_view before = text_.substr(0, key);
  return std::any_of(kSetters.begin(), kSetters.end(), [&](std::string_view setter) {
    return before.ends_with(setter) && begins_token(text_, key - setter.size(), kWord);
  });
}

// Skips what separates a name from its value: closing quotes or brackets, blanks, and a sign.
std::optional<std::size_t> Assignments::value_begin(std::size_t key, std::size_t key_end) const {
  std::size_t at = key_end;
  const auto peek = [&](char c) { return at < text_.size() && text_[at] == c; };
  const auto skip_blanks = [&] {
    const std::size_t limit = std::min(text_.size(), at + kMostSpaces);
    while (at < limit && (text_[at] == ' ' || text_[at] == '\t')) {
      ++at;
    }
  };
  const bool option = key >= 2 && text_.substr(key).starts_with("--");
  const bool element = key > 0 && text_[key - 1] == '<';
  if (peek('\\')) {
    ++at;
  }
  const bool quoted = at < text_.size() && is_quote(text_[at]);
  at += quoted ? 1 : 0;
  if (peek(']')) {
    ++at;
  }
  const std::size_t blanks = at;
  skip_blanks();
  const auto sign = [&](std::string_view signs) {
    const bool there = text_.substr(at).starts_with(signs);
    at += there ? signs.size() : 0;
    return there;
  };
  // In an ARN, colons are on both sides of a name.
  if (key > 0 && text_[key - 1] == ':' && peek(':')) {
    return std::nullopt;
  }
  constexpr std::array<std::string_view, 8> kSigns{":=", "=>", "||=", "?=", "===", "==", "!=", "="};
  if (std::none_of(kSigns.begin(), kSigns.end(), sign)) {
    const bool colon = sign(":");
    const bool comma = quoted && !colon && sign(",");
    const bool tag = element && !colon && sign(">");
    if (!colon && !comma && !tag && !((option || follows_setter(key)) && at > blanks)) {
      return std::nullopt;
    }
    if (colon) {
      at = after_type(at);
    }
  }
  skip_blanks();
  return at;
}

std::optional<Assignments::Value> Assignments::value(std::size_t begin) {
  std::size_t at = begin;
  // A string prefix, as in b"…" or @"…".
  if (at + 1 < text_.size() &&
      std::string_view("brfu@").find(text_[at]) != std::string_view::npos &&
      is_quote(text_[at + 1])) {
    ++at;
  }
  if (at < text_.size() && text_[at] == '\\') {
    ++at;  // quotes inside a quoted string
  }
  if (at < text_.size() && is_quote(text_[at])) {
    const char quote = text_[at];
    const std::size_t first = at + 1;
    const std::string_view rest = text_.substr(first, kLongestValue);
    const std::string_view ends = quote == '"' ? "\"\\\n" : quote == '\'' ? "'\\\n" : "`\\\n";
    const std::size_t size = rest.find_first_of(ends);
    if (size == std::string_view::npos || rest[size] == '\n') {
      return std::nullopt;
    }
    return Value{first, first + size, true};
  }
  if (at < bare_begin_ || at >= bare_end_) {
    bare_begin_ = at;
    bare_end_ = at;
    while (bare_end_ < text_.size() && !ends_bare(text_[bare_end_])) {
      ++bare_end_;
    }
  }
  return Value{at, bare_end_, false};
}

Naming Assignments::naming_of(std::string_view key) {
  // The limit keeps a text of many different names from using more memory than the text itself.
  constexpr std::size_t kMost = 4096;
  const auto known = namings_.find(key);
  if (known != namings_.end()) {
    return known->second;
  }
  const Naming found = naming(key);
  if (namings_.size() < kMost) {
    namings_.emplace(key, found);
  }
  return found;
}

std::optional<Finding> Assignments::at(std::size_t stem) {
  if (stem < key_end_) {
    return std::nullopt;
  }
  std::size_t key = stem;
  while (key > key_end_ && stem - key < kLongestKey && is_in(text_[key - 1], kKey)) {
    --key;
  }
  const std::size_t end = run_end(text_, stem, kKey, kLongestKey);
  key_end_ = end;
  const auto begin = value_begin(key, end);
  if (!begin || *begin >= text_.size()) {
    return std::nullopt;
  }
  const Naming what = naming_of(text_.substr(key, end - key));
  if (what == Naming::Nothing) {
    return std::nullopt;
  }
  const auto found = value(*begin);
  if (!found || found->end - found->begin > kLongestValue) {
    return std::nullopt;
  }
  auto finding = judged(what, text_.substr(found->begin, found->end - found->begin), found->quoted);
  if (finding) {
    finding->begin = found->begin;
    finding->size = found->end - found->begin;
  }
  return finding;
}

}  // namespace scan
