#pragma once

#include <vector>

#include "format/hcl.h"
#include "format/yaml.h"
#include "json/writer.h"
#include "plan/waiver.h"

// Skips of waived controls, in the format that each scanner reads.
namespace emit {

// Comments directly above a resource, the only place that trivy reads ("Skipping resources by
// inline comments").
void append_skips_above(format::HclWriter& out, const std::vector<plan::Skip>& skips);
void append_skips_above(format::YamlWriter& out, const std::vector<plan::Skip>& skips);

// Comments inside a block, where checkov reads them ("Suppressing and Skipping Policies").
void append_skips_inside(format::HclWriter& out, const std::vector<plan::Skip>& skips);

// True if there are skips for checkov or cfn-nag, which read a resource's metadata.
bool is_in_metadata(const std::vector<plan::Skip>& skips);
// The entry `Metadata` of a resource, if it has such skips.
void append_skips_metadata(format::YamlWriter& out, const std::vector<plan::Skip>& skips);
// The same as members of an open object.
void append_skips_metadata(json::Writer& out, const std::vector<plan::Skip>& skips);

}  // namespace emit
