import { scenarios } from "./scenarios.mjs";

scenarios("webkit");
