#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "scan/classes.h"
#include "scan/finding.h"

namespace scan {

// The position of a secret, and how certain it is.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  Level level = Level::Error;
};

// The result of a check of an entire candidate.
enum class Verdict {
  No,        // something else
  Proven,    // a checksum or a decoded part matches: reported even if it looks like a placeholder
  Likely,    // reported unless it is a placeholder
  Doubtful,  // as Likely, but a warning
};

// A kind of token that contains a fixed text.
struct Rule {
  std::string_view kind;
  std::string_view title;
  std::string_view literal;
  // The literal is followed by at least `fewest` and at most `most` characters of `body`, and then
  // by a different one.
  Class body = kAlnum;
  std::uint16_t fewest = 0;
  std::uint16_t most = 0;
  Level level = Level::Error;
  // Checks the literal with its body; null: Likely.
  Verdict (*check)(std::string_view candidate, std::size_t literal) = nullptr;
  // For tokens that are not a literal and a body: the entire search, from the position of the
  // literal. The cost of a rejection must be bounded, or the search must not cover the same text
  // twice.
  std::optional<Match> (*search)(const Rule& rule, std::string_view text, std::size_t at) = nullptr;
};

// All rules. If two literals have the same beginning, the longer one is tried first.
std::span<const Rule> rules();

// The rule's match at a position of its literal.
std::optional<Match> match(const Rule& rule, std::string_view text, std::size_t at);

// True if a token can begin at `at`: the character before it is not one of its own, or ends an
// escape (\n, %3D).
bool begins_token(std::string_view text, std::size_t at, Class body);

// Functions for Rule::check.
Verdict check_aws_key_id(std::string_view candidate, std::size_t literal);
Verdict check_crc32(std::string_view candidate, std::size_t literal);  // GitHub, npm
Verdict check_github_server(std::string_view candidate, std::size_t literal);
Verdict check_github_fine_grained(std::string_view candidate, std::size_t literal);
Verdict check_gitlab(std::string_view candidate, std::size_t literal);
Verdict check_slack_bot(std::string_view candidate, std::size_t literal);
Verdict check_slack_user(std::string_view candidate, std::size_t literal);
Verdict check_slack_app(std::string_view candidate, std::size_t literal);
Verdict check_slack_webhook(std::string_view candidate, std::size_t literal);
Verdict check_stripe_intent(std::string_view candidate, std::size_t literal);
Verdict check_openai(std::string_view candidate, std::size_t literal);
Verdict check_anthropic(std::string_view candidate, std::size_t literal);
Verdict check_sendgrid(std::string_view candidate, std::size_t literal);
Verdict check_cloudflare(std::string_view candidate, std::size_t literal);
Verdict check_cloudflare_ca(std::string_view candidate, std::size_t literal);
Verdict check_azure_storage(std::string_view candidate, std::size_t literal);
Verdict check_npm_uuid(std::string_view candidate, std::size_t literal);

// Functions for Rule::search.
std::optional<Match> search_json_web_token(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_private_key(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_putty_key(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_url(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_terraform_cloud(const Rule& rule, std::string_view text,
                                            std::size_t at);
std::optional<Match> search_mailchimp(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_telegram(const Rule& rule, std::string_view text, std::size_t at);

}  // namespace scan
