/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

#include <poppler.h>

G_BEGIN_DECLS

void attache_pdf_rules_find (PopplerPage       *page,
                             AttacheLayoutPage *layout);

G_END_DECLS
