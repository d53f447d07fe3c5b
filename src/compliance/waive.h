#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "plan/plan.h"

namespace compliance {

// Adds to the plan the findings that scanners are to skip because a waiver covers them, and reports
// waivers that cover nothing. It uses no date: a build is the same on every day.
void waive(plan::Plan& plan, diag::Sink& sink);

// Reports every waiver that ended before the day `at`, as 2026-12-31.
void report_ended(const plan::Plan& plan, std::string_view at, diag::Sink& sink);

// The rules behind them, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace compliance
