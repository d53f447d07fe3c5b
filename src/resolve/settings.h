#pragma once

#include <optional>
#include <vector>

#include "model/environment.h"
#include "schema/input.h"
#include "schema/templates.h"

// The settings that environments and secrets share.
namespace resolve {

std::vector<model::Replica> read_replicas(const schema::Input& input, diag::Sink& sink);
// Reports a replica in `home`. `place`: where that region is set.
void check_replicas(const std::vector<model::Replica>& replicas, const model::Text& home,
                    source::Span place, diag::Sink& sink);
std::optional<model::Deletion> read_deletion(const schema::Input& input, diag::Sink& sink);
std::vector<model::Tag> read_tags(const schema::Input& input, const schema::Scope& scope,
                                  diag::Sink& sink);

}  // namespace resolve
