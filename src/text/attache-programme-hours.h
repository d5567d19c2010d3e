/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-programme-private.h"

G_BEGIN_DECLS

void attache_programme_read_hours (const AttachePlain   *plain,
                                   const GArray         *hits,
                                   char                 *rest,
                                   AttacheProgrammeWhen *when);

G_END_DECLS
