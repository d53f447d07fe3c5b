#pragma once

#include <string>
#include <vector>

#include "driver/request.h"
#include "driver/run_inputs.h"
#include "plan/plan.h"
#include "publish/manifest.h"
#include "publish/product.h"

namespace driver {

// All files of a proven plan, which of them the request wants, and their data for the manifest.
// `spec`: the main file's name; `inputs`: the spec's files, as the manifest names them.
publish::Product make_product(plan::Plan plan, const Request& request, const RunInputs& run_inputs,
                              std::string spec, std::vector<publish::Digest> inputs);

}  // namespace driver
