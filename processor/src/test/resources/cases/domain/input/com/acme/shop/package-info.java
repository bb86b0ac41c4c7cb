@ErrorDomain(value = "SHOP", from = 100, to = 199)
package com.acme.shop;

import io.telltale.annotations.ErrorDomain;
