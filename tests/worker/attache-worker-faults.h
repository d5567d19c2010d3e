/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

void attache_worker_faults_check (PopplerPage *page);
void attache_worker_faults_check_text (const char *text);

G_END_DECLS
