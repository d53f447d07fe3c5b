#pragma once

#include <vector>

#include "format/hcl.h"
#include "format/yaml.h"
#include "json/writer.h"
#include "plan/waiver.h"

// What scanners are told where a control is waived, in the form that each reads.
namespace emit {

// Comments directly above a resource: trivy reads no other place ("Skipping resources by inline
// comments").
void append_skips_above(format::HclWriter& out, const std::vector<plan::Skip>& skips);
void append_skips_above(format::YamlWriter& out, const std::vector<plan::Skip>& skips);

// Comments inside a block: where checkov reads them ("Suppressing and Skipping Policies").
void append_skips_inside(format::HclWriter& out, const std::vector<plan::Skip>& skips);

// True if checkov or cfn-nag is told anything: they read a template's resource metadata.
bool is_in_metadata(const std::vector<plan::Skip>& skips);
// The entry `Metadata` of a resource, if there is anything for it.
void append_skips_metadata(format::YamlWriter& out, const std::vector<plan::Skip>& skips);
// The same as members of an object that is begun.
void append_skips_metadata(json::Writer& out, const std::vector<plan::Skip>& skips);

}  // namespace emit
