/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "manuscript-test.h"

#include <pango/pango.h>

G_BEGIN_DECLS

double pdf_columns_fit (const ManuscriptBlock *table,
                        PangoLayout           *measure,
                        double                 available,
                        double                *widths);

G_END_DECLS
