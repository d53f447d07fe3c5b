#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/environment.h"
#include "resolve/reader.h"
#include "resolve/templates.h"

// What environments and secrets have in common.
namespace resolve {

// Stands for the account's own key; Secrets Manager uses it where none is named.
inline constexpr std::string_view kDefaultKmsKey = "alias/aws/secretsmanager";

std::optional<model::Text> read_region(const Input& input, diag::Sink& sink);
// The partition that a region belongs to; empty for those that are not supported.
std::string_view partition_of(std::string_view region);

// A key id, a key's ARN or an alias.
std::optional<model::Text> read_kms_key(const Input& input, diag::Sink& sink);
// Reports a key whose ARN has another region. `place`: where that region is chosen.
void check_key_region(const model::Text& key, const model::Text& region, source::Span place,
                      diag::Sink& sink);

std::vector<model::Replica> read_replicas(const Input& input, diag::Sink& sink);
// Reports a replica in `home`. `place`: where that region is chosen.
void check_replicas(const std::vector<model::Replica>& replicas, const model::Text& home,
                    source::Span place, diag::Sink& sink);
std::optional<model::Deletion> read_deletion(const Input& input, diag::Sink& sink);
std::vector<model::Tag> read_tags(const Input& input, const Scope& scope, diag::Sink& sink);

}  // namespace resolve
