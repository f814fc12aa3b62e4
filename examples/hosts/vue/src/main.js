import { createApp } from "vue";
import Pipeline from "./Pipeline.vue";
import "./style.css";

createApp(Pipeline).mount("#main");
