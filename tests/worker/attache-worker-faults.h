/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

void attache_worker_faults_check (PopplerPage *page);

G_END_DECLS
